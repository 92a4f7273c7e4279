package zutuan.bot.kernel.chinese.meaning;

import java.util.regex.Pattern;

/// Tells the form of a message in its normal form. Pure.
final class GenreReader {
    private static final int CHAT_LINE = 40;
    private static final int OFFICE_WORDS = 2;

    private static final Pattern HEAD =
            Pattern.compile(
                    "^[^\\p{IsHan}\\w【\\[《「<@#]{0,6}(?:@所有人|@全体成员)?\\s*(?:[【\\[《「<#](?!紧急[】\\]]|急[】\\]]|求救|求助|图片|表情|语音)[^】\\]》」>#]{1,30}[】\\]》」>#]"
                            + "|(?:紧急|重要|温馨|友情|特别|最新|会议|停水|停电|天气|道路|安全|防汛|森林防火|活动|培训|招聘|征兵|体检|医保|寻人|寻物|失物|遗失|认领|招领|转让|喜宴|文明|健康|反诈|预警){0,3}"
                            + "(?:通知|公告|公示|讣告|讣闻|启事|启示|快讯|简讯|速报|播报|转发|提示|提醒|倡议书?|喜报|喜讯|请柬|请帖|邀请函|通报|纪要|议程|预警|警示|公函|声明|简报|周知|招领)"
                            + "(?<!^转发)(?:[::!。,\\s(\\[/·-]|$)"
                            + "|关于[^,。\\n]{2,40}的(?:紧急)?(?:通知|公告|公示|函|报告|方案|意见|通报|请示|决定|提示|倡议))");
    private static final Pattern CIRCULAR =
            Pattern.compile(
                    "^(?:@所有人|@全体成员|各位?(?:村|单位|组|支部|站|部门|社区|科室|网格|书记|同志|领导|同事|家长|乡亲|老师|群友|亲)|全体|致|尊敬的|亲爱的|请各|凡是)");

    /// A death made known among the living: where and when one mourns.
    private static final Pattern MOURNING = Pattern.compile("灵堂|坐夜|发丧|出殡|喜丧|吊唁|追悼会|享年|泣告|节哀|一路走好");

    private static final Pattern LOST =
            Pattern.compile(
                    "(?:捡到?|拾到?|拾得|丢了?|掉了?|掉在|落在|遗失|寻|不见了?)[^。]{0,12}(?:钥匙|手机|身份证|社保卡|驾驶证|包|外套|衣服|手环|伞|眼镜|耳机|充电|u盘|车牌|钱|帽|围巾|水杯|书|手表|戒指|耳环|卡)");
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "^\\W{0,3}(?:转[::发自载给]|群转|分享|fw[:d]|帮转|求转|扩散)|\\[(?:聊天记录|转发|分享|链接|小程序|合并)|(?:请|求|麻烦|帮忙?|大家)(?:互相)?(?:转发|扩散|转告)"
                            + "|(?:来源|来自|据)[::]?[^,。]{2,14}(?:报道|消息|发布|通报|客户端|网|台|日报|发布)|相互转告|速转|接上级");
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)https?[::]//|www\\.|\\b[\\w-]+\\.(?:com|cn|net|gov|org)\\b|小程序|\\[链接|公众号|点击(?:查看|链接|蓝字|上方|下方|阅读)|扫码|二维码|阅读原文|视频号|腾讯会议号?[::]?\\s*\\d");
    private static final Pattern FILE =
            Pattern.compile(
                    "(?i)\\.(?:docx?|xlsx?|pdf|pptx?|zip|rar|7z|mp[34]|jpe?g|png|wps|et|csv|txt|apk|caj|ofd)\\b|\\[文件\\]|群文件|见附件|附件[::\\d]");
    private static final Pattern POINT =
            Pattern.compile(
                    "(?m)^\\s*(?:[0-9]{1,2}[.、))::]|[一二三四五六七八九十][、..]|[①-⑳]|[((][一二三四五六七八九十0-9]{1,2}[))]|[-•·*✅])");
    private static final Pattern SIGNED =
            Pattern.compile(
                    "(?:村委会?|居委会|党委|政府|办公室|党政办|支部|总支|派出所|指挥部|中心|医院|卫生院|学校|应急办|烟站|畜牧站|供电所|水厂|敬启|敬上|家属|此致|全家|哀告|泣告|叩首|特此[^,。]{0,4}|办)"
                            + "[\\s,。)]*(?:\\d{2,4}[年.\\-/])?(?:\\d{1,2}[月.\\-/]\\d{1,2}[日号]?)?\\s*$|\\d{4}年\\d{1,2}月\\d{1,2}日\\s*$|^[^。]{30,}\\d{1,2}月\\d{1,2}日\\s*$");
    private static final Pattern OFFICE =
            Pattern.compile(
                    "务必|按照|根据|不得|及时汇报|请对|切实|落实|为进一步|为了?做好|加强|做好|特此|予以|严禁|报送|报至|逾期|原则上|届时|望周知|敬请|烦请|请于|请各|请相互|遵守|不得|高度重视|统一|如需|有关规定|工作部署|专题会|强调|指出|要求|会议(?:要求|强调|指出|决定|明确)|汇报|收集|梳理|相关|拟于|定于|现将|兹|经(?:研究|批准|核实)");
    private static final Pattern QUOTED =
            Pattern.compile(
                    "^\\s*[\"“「『'‘][^\"”」』]{4,}[\"”」』'’]|(?:说|喊|问|唱|讲|回|写|念|道|曰)(?:了句|一句|的是|着)?[::]?\\s*[\"“「『]|^>");
    private static final Pattern TOLD =
            Pattern.compile(
                    "[那当前去往头]年|前几年|早些年|以前|从前|当初|小时候|上世纪|解放前|那(?:时候?|阵|会儿|次|回)|上(?:回|次)那|\\b(?:19|20)?\\d\\d年(?:那|的时候|发|夏|冬|春|秋|大)"
                            + "|隔壁[县镇乡省]|邻[县镇乡省]|外[省县地]|[别其他它]的?[县镇乡省]|听(?:说|人|他|她|讲)|据说|网上|抖音|快手|新闻|电视|电影|视频[里上号]|朋友圈|刷到|梦[到见里]|故事|小说|段子|游戏|[表堂]?[哥姐弟妹叔舅姑姨](?:夫|妈|爹|娘|婆|公)?(?:家|他们?|她们?)?(?:那边|在|说|家)|老家|娘家|同学");
    private static final Pattern SOLVED =
            Pattern.compile(
                    "(?:已经?|都|刚|终于|总算)[^,。]{0,8}(?:好了|完了|了结|通了|来了|停了|退了|扑灭|灭了|抢通|修好|弄好|整好|处理|解决|恢复|搞定|安排|上报|报了|联系|办[好完]|找到|归还|送[到回])"
                            + "|(?:修|弄|整|搞|换|处理|解决|恢复|搞定|扑灭|抢通|找到)(?:好|完|通|出)?了[,。!~\\s]*(?:谢|感谢|辛苦|放心|大家|不用|各位|$)|没(?:得|有|啥|什么)?事了|虚惊|放心吧|不用(?:管|来|操心|担心)了");
    private static final Pattern AGAIN =
            Pattern.compile("又|还[没是不]|仍|再次|没(?:有)?(?:修|解决|来|通|处理)|不(?:行|通|好|来)");
    private static final Pattern PRICED =
            Pattern.compile(
                    "\\d+(?:\\.\\d+)?\\s*(?:块|元|毛|rmb|¥)(?:钱|五|八)?\\s*(?:[一每1/]?\\s*(?:斤|公斤|头|只|个|箱|袋|包|张|桌|晚|件|套|亩|瓶|桶|条|吨)|$|[,。!~\\s])|[一每]斤\\s*\\d|[¥¥]\\d|包邮|行情|收购?价|批发价|特价|打折|\\d+\\s*(?:块|元)?\\s*(?:包邮|起卖|处理|出了)|\\d(?:块|元)\\d?\\s*(?:一|每)");

    private GenreReader() {}

    static Genre read(String normal) {
        String text = normal.strip();
        if (HEAD.matcher(text).find() || MOURNING.matcher(text).find()) {
            return Genre.HEADED;
        }
        if (LOST.matcher(text).find()) {
            return Genre.LOST;
        }
        if (FORWARDED.matcher(text).find()) {
            return Genre.FORWARDED;
        }
        if (LINK.matcher(text).find()) {
            return Genre.LINK;
        }
        return FILE.matcher(text).find() ? Genre.FILE : styled(text);
    }

    private static Genre styled(String text) {
        if (POINT.matcher(text).results().limit(3).count() == 3) {
            return Genre.LISTED;
        }
        if (SIGNED.matcher(text).find()) {
            return Genre.SIGNED;
        }
        boolean circular = CIRCULAR.matcher(text).find();
        long office = OFFICE.matcher(text).results().limit(OFFICE_WORDS).count();
        boolean wordy = office == OFFICE_WORDS && text.length() > CHAT_LINE;
        return wordy || circular ? Genre.OFFICIAL : told(text);
    }

    private static Genre told(String text) {
        if (QUOTED.matcher(text).find()) {
            return Genre.QUOTED;
        }
        if (PRICED.matcher(text).find()) {
            return Genre.PRICED;
        }
        if (SOLVED.matcher(text).find() && !AGAIN.matcher(text).find()) {
            return Genre.SOLVED;
        }
        return TOLD.matcher(text).find() ? Genre.TOLD : Genre.PLAIN;
    }
}
