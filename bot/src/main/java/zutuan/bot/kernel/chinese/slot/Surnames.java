package zutuan.bot.kernel.chinese.slot;

import java.util.List;

/// Which characters are surnames.
final class Surnames {
    private static final List<String> DOUBLE =
            List.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "令狐", "司徒", "慕容", "夏侯");

    /// Frequent surnames that are no prepositions or verbs where a title follows (向书记 is "to the
    /// secretary").
    private static final String PLAUSIBLE =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁"
                    + "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严"
                    + "覃武戴莫孔汤章臧桑褚冉牟阮聂翟甘申屠季詹柳欧樊庞辛祝裴伍卓齐康施洪葛柯左崇湛";

    private Surnames() {}

    static String of(String name) {
        boolean twice = name.length() > 2 && DOUBLE.contains(name.substring(0, 2));
        return name.substring(0, twice ? 2 : 1);
    }

    static String given(String name) {
        return name.substring(of(name).length());
    }

    /// Whether the character here is a surname that somebody may have written for another.
    static boolean plausible(String text, int at) {
        return PLAUSIBLE.indexOf(text.charAt(at)) >= 0;
    }
}
