package hexmail.bootstrap.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Sources of the sample mail, downloaded as files and imported into another local Google.
class SourceImportIT {
  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.withMail(new MailSource.Sample(90)));

  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
  }

  @AfterEach
  void close() {
    client.close();
  }

  private byte[] bytes(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(hexmail.at(path))
                .header("Cookie", hexmail.browser().cookieHeader(hexmail.at(path)))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  @Test
  void sources_that_are_imported_again_are_the_same_messages(@TempDir Path folder)
      throws Exception {
    List<String> sent = new ArrayList<>();
    JsonArray listed =
        JsonParser.parseString(new String(bytes(TestHexmail.MESSAGES_API + "?size=60"), UTF_8))
            .getAsJsonObject()
            .getAsJsonArray("messages");
    for (JsonElement row : listed) {
      String id = row.getAsJsonObject().get("id").getAsString();
      byte[] source = bytes("/u/0/mail/" + id + "/source?download=1");
      Files.write(folder.resolve(id + ".eml"), source);
      sent.add(content(new String(bytes(TestHexmail.MESSAGES_API + "/" + id), UTF_8)));
    }
    assertThat(sent).hasSizeGreaterThan(50);

    MailSource files = new MailSource.Files(List.of(folder));
    try (TestHexmail again = TestHexmail.start(TestOptions.USUAL.withMail(files))) {
      again.signIn().has(200);
      assertThat(imported(again)).containsExactlyInAnyOrderElementsOf(sent);
    }
  }

  private static List<String> imported(TestHexmail again) {
    String api = TestHexmail.MESSAGES_API;
    JsonObject page =
        JsonParser.parseString(again.browser().get(again.at(api + "?size=100")).body())
            .getAsJsonObject();
    return page.getAsJsonArray("messages").asList().stream()
        .map(row -> row.getAsJsonObject().get("id").getAsString())
        .map(id -> content(again.browser().get(again.at(api + "/" + id)).body()))
        .toList();
  }

  /// What a message says, without what its mailbox says of it: when it came, too.
  private static String content(String json) {
    JsonObject message = JsonParser.parseString(json).getAsJsonObject();
    List.of("id", "threadId", "date", "labels", "unread").forEach(message::remove);
    return message.toString();
  }
}
