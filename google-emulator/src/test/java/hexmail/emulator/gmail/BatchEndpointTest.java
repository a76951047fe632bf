package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.BrowserClient;
import hexmail.emulator.RunningGoogle;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.gmail.BatchText.Response;
import hexmail.emulator.grants.SampleAccounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BatchEndpointTest {
  @RegisterExtension private final RunningGoogle running = new RunningGoogle();
  private Control control;
  private String ada;

  @BeforeEach
  void start() {
    control = running.google().control();
    ada = running.browser().tokens(SampleAccounts.ADA).get("access_token").getAsString();
  }

  private BatchText profiles(int number) {
    BatchText parts = new BatchText();
    IntStream.rangeClosed(1, number).forEach(at -> parts.get(Integer.toString(at), "profile", ada));
    return parts;
  }

  private static List<Integer> statuses(List<Response> responses) {
    return responses.stream().map(Response::status).toList();
  }

  private static List<String> heads(List<Response> responses) {
    return responses.stream().map(response -> response.head().replace("\r\n", " ")).toList();
  }

  @Test
  void parts_are_answered_in_their_order_under_their_ids() {
    List<Response> responses =
        new BatchText()
            .get("1", "profile", ada)
            .get("<a b@c>", "labels/INBOX?fields=id", ada)
            .get("", "messages/abcdef", ada)
            .send(running);

    assertThat(heads(responses))
        .containsExactly(
            "Content-Type: application/http Content-ID: response-1",
            "Content-Type: application/http Content-ID: response-<a b@c>",
            "Content-Type: application/http");
    assertThat(statuses(responses)).containsExactly(200, 200, 404);
    assertThat(responses.get(0).body()).contains("\"emailAddress\": \"ada@example.com\"");
    assertThat(BrowserClient.json(responses.get(1).body()).toString())
        .isEqualTo("{\"id\":\"INBOX\"}");
    assertThat(responses.get(2).reason()).isEqualTo("notFound");
    assertThat(responses.get(2).headers())
        .contains("Content-Type: application/json; charset=UTF-8");
  }

  @Test
  void request_lines_may_name_the_server_and_posts_may_stand_for_gets() {
    List<Response> responses =
        new BatchText()
            .add("1", "GET " + running.google().root() + "/gmail/v1/users/me/profile HTTP/1.1")
            .add(
                "2",
                "POST /gmail/v1/users/me/labels HTTP/1.1",
                "X-HTTP-Method-Override: GET",
                "Content-Length: 9",
                "",
                "fields=%2A")
            .add("3", "POST /gmail/v1/users/me/labels HTTP/1.1")
            .add("4", "nonsense")
            .add("5", "GET /batch HTTP/1.1")
            .send(running, "Authorization", "Bearer " + ada);

    assertThat(statuses(responses)).containsExactly(200, 400, 404, 400, 404);
    assertThat(responses.get(1).error().get("message").getAsString())
        .isEqualTo("Invalid field selection %2");
  }

  @Test
  void a_part_is_signed_by_itself_or_by_its_batch() {
    List<Response> responses =
        new BatchText()
            .add("1", "GET /gmail/v1/users/me/profile HTTP/1.1")
            .get("2", "profile", "ya29.unknown")
            .get(
                "3",
                "profile",
                running.browser().tokens(SampleAccounts.GRACE).get("access_token").getAsString())
            .send(running, "Authorization", "Bearer " + ada);

    assertThat(statuses(responses)).containsExactly(200, 401, 200);
    assertThat(responses.get(0).body()).contains("ada@example.com");
    assertThat(responses.get(1).headers())
        .contains(
            "WWW-Authenticate: Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
    assertThat(responses.get(2).body()).contains("grace@example.com");
    assertThat(new BatchText().add("1", "GET /gmail/v1/users/me/profile HTTP/1.1").send(running))
        .extracting(Response::reason)
        .containsExactly("required");
  }

  @Test
  void a_packed_batch_is_unpacked_on_the_path_of_the_java_client() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(body)) {
      packed.write(profiles(2).text().getBytes(UTF_8));
    }

    HttpResponse<String> response =
        running
            .browser()
            .send(
                HttpRequest.newBuilder(running.google().root().resolve("/batch"))
                    .header("Content-Type", BatchText.TYPE)
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());

    assertThat(statuses(BatchText.responses(response))).containsExactly(200, 200);
  }

  @Test
  void a_hundred_parts_are_the_most_and_what_is_no_batch_is_refused() {
    control.gmail().callsAtOnce(100);

    assertThat(profiles(100).send(running)).hasSize(100);
    assertThat(profiles(101).post(running).statusCode()).isEqualTo(400);
    assertThat(new BatchText().post(running).statusCode()).isEqualTo(400);
    assertThat(running.browser().post("/batch", "a=b").body())
        .contains("Failed to parse batch request", "invalidArgument");
  }

  @Test
  void parts_are_counted_under_their_own_endpoint_and_the_batch_under_its_own() {
    profiles(3).get("4", "messages/abcdef", ada).send(running);

    assertThat(control.count(Endpoint.PROFILE)).isEqualTo(3);
    assertThat(control.count(Endpoint.MESSAGES_GET)).isEqualTo(1);
    assertThat(control.count(Endpoint.BATCH)).isEqualTo(1);
    assertThat(control.parameters(Endpoint.BATCH).getFirst()).containsEntry("parts", "4");
  }

  @Test
  void batches_can_be_shuffled_lose_parts_or_not_exist() {
    control.gmail().batches().shuffle(true);
    assertThat(heads(profiles(3).send(running)))
        .extracting(head -> head.replaceFirst(".*-", ""))
        .containsExactly("3", "1", "2");

    control.gmail().batches().shuffle(false);
    control.gmail().batches().leaveOutEvery(2);
    assertThat(heads(profiles(5).send(running)))
        .extracting(head -> head.replaceFirst(".*-", ""))
        .containsExactly("1", "3", "5");

    control.gmail().batches().serve(false);
    assertThat(profiles(1).post(running).statusCode()).isEqualTo(404);
    assertThat(running.browser().post("/batch", "").statusCode()).isEqualTo(404);
  }
}
