package zutuan.bot.kernel.talk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;

/// A question as stored text: `{"kind":"words","topic":…,"soFar":…}`.
final class QuestionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionJson() {}

    static String write(Question question) {
        var node = JSON.createObjectNode().put("topic", question.topic());
        switch (question) {
            case Question.Picture(_, var soFar) -> node.put("kind", "picture").put("soFar", soFar);
            case Question.Words(_, var soFar) -> node.put("kind", "words").put("soFar", soFar);
            case Question.Draft(_, var soFar, var confirmed) ->
                    node.put("kind", "draft").put("soFar", soFar).put("confirmed", confirmed);
            case Question.Choice(_, var options) -> {
                var list = node.put("kind", "choice").putArray("options");
                options.forEach(option ->
                        list.addObject().put("label", option.label()).put("typed", option.typed()));
            }
        }
        return node.toString();
    }

    static Question read(String text) {
        try {
            var node = JSON.readTree(text);
            String topic = node.path("topic").asText();
            String soFar = node.path("soFar").asText();
            return switch (node.path("kind").asText()) {
                case "picture" -> new Question.Picture(topic, soFar);
                case "words" -> new Question.Words(topic, soFar);
                case "draft" -> new Question.Draft(topic, soFar, node.path("confirmed").asText());
                case "choice" -> choice(topic, node.path("options"));
                default -> throw new IllegalStateException("unknown question " + text);
            };
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("damaged question", damaged);
        }
    }

    private static Question choice(String topic, JsonNode options) {
        var list = new ArrayList<Question.Option>();
        options.forEach(option ->
                list.add(
                        new Question.Option(
                                option.path("label").asText(), option.path("typed").asText())));
        return new Question.Choice(topic, list);
    }
}
