package zutuan.bot.issue.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zutuan.bot.issue.Town;
import zutuan.bot.issue.model.Urgency;
import zutuan.bot.kernel.chinese.intent.Domain;

class TriageTest {
    @ParameterizedTest
    @CsvSource({
        "七组通组路塌方了，饲料车进不来，影响丰源养殖场, INFRA, PRESSING, 环境整治组",
        "三组饮水管爆裂，20户停水, INFRA, PRESSING, 环境整治组",
        "村里变压器老跳闸，烤房用不了电, INFRA, NORMAL, 环境整治组",
        "柳树坪的路灯坏了五盏, INFRA, NORMAL, 环境整治组",
        "河边垃圾堆了好几天没人清, ENV, NORMAL, 环境整治组",
        "猪圈后面排污沟堵了, ENV, NORMAL, 环境整治组",
        "有村民反映污水直排到沟里头, ENV, NORMAL, 环境整治组",
        "红岩村的活动室屋顶漏雨，党员会开不成, PARTY, NORMAL, 组织建设组",
        "景区步道的栏杆断了两根，怕游客出事, TOURISM, PRESSING, 文旅融合组",
        "返乡大学生想学电商，没有培训, TALENT, NORMAL, 人才引育组",
        "合作社的黄花菜滞销, INDUSTRY, NORMAL, 产业技术组",
        "烟叶下部叶发黄, TOBACCO, NORMAL, 产业技术组",
        "玉米倒伏了一片, CROP, NORMAL, 产业技术组",
        "母猪不吃料，发烧，死了2头, LIVESTOCK, URGENT, 产业技术组",
        "山羊连着死，怕是疫情, LIVESTOCK, URGENT, 产业技术组",
        "后山泥石流，有两户被困, UNCLEAR, URGENT, -",
        "张大爷家门口的事说不清, UNCLEAR, NORMAL, -",
        "路灯坏了，不急, INFRA, NORMAL, 环境整治组",
        "路灯坏了，很急, INFRA, PRESSING, 环境整治组",
    })
    void a_report_goes_to_the_team_of_what_broke(
            String said, Domain domain, Urgency urgency, String team) {
        assertThat(Triage.domain(said)).isEqualTo(domain);
        assertThat(Triage.urgency(said)).isEqualTo(urgency);
        assertThat(Town.ROSTER.teamFor(domain.code()).map(found -> found.name()).orElse("-"))
                .isEqualTo(team);
    }

    @ParameterizedTest
    @CsvSource({
        "猪圈里猪死了, true",
        "死了3头, true",
        "死两只, true",
        "鸡成批发病, true",
        "死了心, false",
        "羊跑丢了, false",
    })
    void animals_that_die_may_be_an_epidemic(String said, boolean die) {
        assertThat(Triage.animalsDie(said)).isEqualTo(die);
        assertThat(Triage.urgency(said) == Urgency.URGENT).isEqualTo(die);
    }

    @ParameterizedTest
    @CsvSource({
        "堰塘里有个娃娃落水了, URGENT",
        "娃儿滑进水库了, URGENT",
        "陈家柴房烧起来了, URGENT",
        "坟地那片山燃了, URGENT",
        "挖机侧翻了, URGENT",
        "土墙倒了埋了一个, URGENT",
        "李老汉昏倒在地里, URGENT",
        "屋头有煤气味, URGENT",
        "鱼塘坝要垮了, URGENT",
        "线杆遭车撞到人了, URGENT",
        "改厕的桶埋了半年没接水, NORMAL",
        "水泵烧了, NORMAL",
        "水管炸了, PRESSING",
        "井盖不见了, NORMAL",
        "轮胎漏气了, NORMAL",
        "三岁的娃儿不见了, URGENT",
        "游泳的没上来, URGENT",
        "烟水池漏得见底 栽烟的等水, NORMAL",
        "河里漂的渣渣没人捞, NORMAL",
        "一家人围着火塘讲古, NORMAL",
    })
    void danger_to_life_is_urgent_at_any_hour(String said, Urgency urgency) {
        assertThat(Triage.urgency(said)).isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({
        "有个娃娃掉河里了, true",
        "李老汉昏倒在地里, true",
        "两个学生娃被水冲走, true",
        "后山泥石流 有两户被困, true",
        "七组通组路塌方了, false",
        "柳树坪的路灯坏了五盏, false",
        "水池漏水 人畜饮水困难, false",
    })
    void people_are_told_from_things(String said, boolean people) {
        assertThat(Triage.ofPeople(said)).isEqualTo(people);
    }

    @ParameterizedTest
    @CsvSource({
        "七组路又塌了, true",
        "水管再次爆了, true",
        "老毛病, true",
        "路塌了, false",
        "不又是好天, false",
    })
    void what_comes_back_is_told_from_what_is_new(String said, boolean again) {
        assertThat(Triage.again(said)).isEqualTo(again);
    }

    @ParameterizedTest
    @CsvSource({
        "七组通组路塌方了, INFRA, 路 塌方",
        "村道和路基都毁了, INFRA, 路",
        "自来水管漏了, INFRA, 水管 自来水",
        "河道里臭, ENV, 河道 臭",
        "七组通组路塌方了, PARTY, ''",
        "七组通组路塌方了, UNCLEAR, ''",
    })
    void themes_are_the_longest_words_of_a_kind(String said, Domain domain, String themes) {
        assertThat(Triage.themes(said, domain).stream().sorted().collect(Collectors.joining(" ")))
                .isEqualTo(
                        Stream.of(themes.split(" ", -1)).sorted().collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "那年发大水 我抱着猪崽往山上跑, true",
        "停电那几年, true",
        "新闻上说外省大桥垮了, true",
        "转:煤气中毒怎么办, true",
        "船翻了船翻了, false",
        "去年修的那截路又塌方了, false",
        "一年到头停水, false",
    })
    void what_is_told_of_long_ago_or_far_away_is_a_tale(String said, boolean tale) {
        assertThat(Triage.isTale(said)).isEqualTo(tale);
    }

    @Test
    void a_kind_is_found_by_its_code() {
        for (var domain : Domain.values()) {
            assertThat(Domain.of(domain.code())).isEqualTo(domain);
        }
        assertThat(Domain.of("forestry")).isEqualTo(Domain.UNCLEAR);
        assertThat(Domain.ENV.title()).isEqualTo("环境整治");
    }
}
