package hexmail.bootstrap.cases;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case of `expected.json`: the name of a message, and what is expected of it. `judged` is the
/// reason why another value is expected than in the collection that the cases come from.
record MailCase(JsonObject expected) {
  private static final Path CASES = Path.of("src", "test", "resources", "cases").toAbsolutePath();

  /// The imported messages.
  static final Path MAIL = CASES.resolve("mail");

  static List<MailCase> all() {
    return objects("expected.json").map(MailCase::new).toList();
  }

  /// The answers of `messages.get`, each with the status, by the names of their cases.
  static Map<String, Answer> answers() {
    return objects("gmail-answers.json")
        .map(answer -> Answer.of(answer.get("answer")))
        .collect(Collectors.toMap(Answer::name, UnaryOperator.identity()));
  }

  private static Stream<JsonObject> objects(String file) {
    try {
      return JsonParser.parseString(Files.readString(CASES.resolve(file)))
          .getAsJsonArray()
          .asList()
          .stream()
          .map(JsonElement::getAsJsonObject);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// An answer of Gmail's API.
  record Answer(String name, int status, String body) {
    /// An object has status 200, a list begins with its status.
    private static Answer of(JsonElement answer) {
      if (answer instanceof JsonArray refusal) {
        int status = refusal.get(0).getAsInt();
        return new Answer("api " + status, status, refusal.get(1).toString());
      }
      String id = answer.getAsJsonObject().get("id").getAsString();
      return new Answer("api " + id.substring(id.length() - 3), 200, answer.toString());
    }

    /// The same for the message `id`.
    String as(String id) {
      JsonObject message = JsonParser.parseString(body).getAsJsonObject();
      if (status == 200) {
        message.addProperty("id", id);
        message.addProperty("threadId", id);
      }
      return message.toString();
    }
  }

  String name() {
    return expected.get("case").getAsString();
  }

  boolean has(String member) {
    return expected.has(member);
  }

  boolean isTrue(String member) {
    return has(member) && expected.get(member).getAsBoolean();
  }

  String text(String member) {
    return expected.get(member).getAsString();
  }

  /// The texts of a list; none when it is missing.
  List<String> texts(String member) {
    return has(member)
        ? expected.getAsJsonArray(member).asList().stream().map(JsonElement::getAsString).toList()
        : List.of();
  }

  @Override
  public String toString() {
    return name();
  }
}
