package zutuan.bot.kernel.talk.dialogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import zutuan.adapters.Media;
import zutuan.bot.kernel.talk.Question;

/// A question as stored text: `{"kind":"words","topic":…,"soFar":…}`.
final class QuestionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private QuestionJson() {}

    static String write(Question question) {
        var node = JSON.createObjectNode().put("topic", question.topic());
        switch (question) {
            case Question.Picture(_, var soFar) -> node.put("kind", "picture").put("soFar", soFar);
            case Question.Words(_, var soFar, var narrow) ->
                    node.put("kind", "words").put("soFar", soFar).put("narrow", narrow);
            // The version before knows only words that are wanted.
            case Question.More(_, var soFar, var narrow) ->
                    node.put("kind", "words")
                            .put("soFar", soFar)
                            .put("welcome", true)
                            .put("narrow", narrow);
            case Question.Draft(_, var soFar, var confirmed, var wanted) ->
                    node.put("kind", "draft")
                            .put("soFar", soFar)
                            .put("confirmed", confirmed)
                            .put("wanted", wanted);
            case Question.Choice choice -> options(node.put("kind", "choice"), choice);
            case Question.Guess(var choice, var sentence, var labels, var media) -> {
                options(node.put("kind", "guess").put("said", sentence.masked()), choice);
                node.put("words", sentence.words()).put("back", sentence.back());
                labels.forEach(node.putArray("labels")::add);
                var list = node.putArray("media");
                media.forEach(item -> list.add(medium(item)));
            }
        }
        return node.toString();
    }

    private static void options(ObjectNode node, Question.Choice choice) {
        var list = node.putArray("options");
        choice.options()
                .forEach(option ->
                        list.addObject().put("label", option.label()).put("typed", option.typed()));
    }

    private static ObjectNode medium(Media item) {
        return JSON.createObjectNode()
                .put("kind", item.kind().name())
                .put("name", item.name())
                .put("reference", item.reference())
                .put("bytes", item.bytes());
    }

    static Question read(String text) {
        try {
            var node = JSON.readTree(text);
            String topic = node.path("topic").asText();
            String soFar = node.path("soFar").asText();
            return switch (node.path("kind").asText()) {
                case "picture" -> new Question.Picture(topic, soFar);
                case "words" ->
                        node.path("welcome").asBoolean()
                                ? new Question.More(topic, soFar, node.path("narrow").asBoolean())
                                : new Question.Words(topic, soFar, node.path("narrow").asBoolean());
                case "draft" ->
                        new Question.Draft(
                                topic,
                                soFar,
                                node.path("confirmed").asText(),
                                node.path("wanted").asText());
                case "choice" -> choice(topic, node.path("options"));
                case "guess" -> guess(choice(topic, node.path("options")), node);
                default -> throw new IllegalStateException("unknown question " + text);
            };
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("damaged question", damaged);
        }
    }

    private static Question guess(Question.Choice choice, JsonNode node) {
        var labels = new ArrayList<String>();
        node.path("labels").forEach(label -> labels.add(label.asText()));
        var media = new ArrayList<Media>();
        node.path("media")
                .forEach(item ->
                        media.add(
                                new Media(
                                        Media.Kind.valueOf(item.path("kind").asText()),
                                        item.path("name").asText(),
                                        item.path("reference").asText(),
                                        item.path("bytes").asLong())));
        var sentence =
                new Question.Sentence(
                        node.path("said").asText(),
                        node.path("words").asText(),
                        node.path("back").asText());
        return new Question.Guess(choice, sentence, labels, media);
    }

    private static Question.Choice choice(String topic, JsonNode options) {
        var list = new ArrayList<Question.Option>();
        options.forEach(option ->
                list.add(
                        new Question.Option(
                                option.path("label").asText(), option.path("typed").asText())));
        return new Question.Choice(topic, list);
    }
}
