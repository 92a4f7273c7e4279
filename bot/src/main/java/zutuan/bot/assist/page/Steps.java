package zutuan.bot.assist.page;

import java.util.ArrayList;
import java.util.List;
import zutuan.bot.assist.dispatch.Ladder;
import zutuan.bot.assist.model.HelpRequest;
import zutuan.bot.assist.model.HelpState.Accepted;
import zutuan.bot.assist.model.HelpState.Answered;
import zutuan.bot.assist.model.HelpState.Dropped;
import zutuan.bot.assist.model.HelpState.Hand;
import zutuan.bot.assist.model.HelpState.Solved;
import zutuan.bot.assist.model.HelpState.Waiting;
import zutuan.bot.assist.visit.Rights;

/// What the viewer can type next on a request. A form that ends with a blank wants more words.
record Steps(Viewer viewer, Rights rights) {
    List<String> of(HelpRequest request) {
        String label = request.label();
        var steps = new ArrayList<String>();
        switch (request.state()) {
            case Waiting() -> waiting(request, steps);
            case Accepted(var hand) -> accepted(request, hand, steps);
            case Answered _, Solved _ -> answered(request, steps);
            case Dropped _ -> {}
        }
        if (steps.isEmpty()) {
            steps.add(label + "怎么样了");
        }
        return List.copyOf(steps);
    }

    private void waiting(HelpRequest request, List<String> steps) {
        String label = request.label();
        if (asks(request)) {
            if (request.course().told().isEmpty()) {
                steps.add("解决了" + label);
                steps.add("仍要请人" + label);
            }
            steps.add("补充" + label + " ");
            steps.add("撤" + label + " ");
        } else if (takes(request)) {
            steps.add("接" + label + " ");
            steps.add("电话解决" + label + " ");
            steps.add("转" + label + "给");
        }
    }

    private void accepted(HelpRequest request, Hand hand, List<String> steps) {
        String label = request.label();
        var visit = hand.visit();
        if (request.isWith(viewer.id())) {
            if (visit == null) {
                steps.add("改约" + label + " ");
                steps.add("电话解决" + label + " ");
            } else {
                if (visit.wayAt() == null) {
                    steps.add("出发" + label);
                }
                steps.add("改约" + label + " ");
            }
            steps.add(label + "结果 ");
        } else if (asks(request)) {
            if (visit != null) {
                steps.add("改约" + label + " ");
            }
            steps.add("补充" + label + " ");
            steps.add("解决了" + label);
        } else if (Ladder.isTown(viewer.member())) {
            steps.add(label + "怎么样了");
            steps.add("转" + label + "给");
        }
    }

    private void answered(HelpRequest request, List<String> steps) {
        String label = request.label();
        boolean looks = request.result().filter(one -> one.again() != null).isPresent();
        if (looks && request.isWith(viewer.id())) {
            steps.add("复看" + label + " ");
        } else if (asks(request) && request.isOpen()) {
            steps.add("解决了" + label);
            steps.add("没解决" + label + " ");
        }
    }

    private boolean asks(HelpRequest request) {
        return request.asked().askerId().equals(viewer.id());
    }

    private boolean takes(HelpRequest request) {
        var moment = new Ladder.Moment(viewer.tx(), viewer.roster(), viewer.now());
        return rights.takes(request, viewer.member(), moment);
    }
}
