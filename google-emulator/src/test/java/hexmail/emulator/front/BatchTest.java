package hexmail.emulator.front;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hexmail.emulator.RunningGoogle;
import hexmail.emulator.Visitor;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.fault.GmailFault;
import hexmail.emulator.front.Parts.Answer;
import hexmail.emulator.grants.Accounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {
  @TempDir Path data;
  private RunningGoogle running;
  private Control control;
  private String ada;

  @BeforeEach
  void start() {
    running = RunningGoogle.in(data);
    control = running.google().control();
    ada = running.visitor().tokens(Accounts.ADA).get("access_token").getAsString();
  }

  @AfterEach
  void stop() {
    running.close();
  }

  private Parts profiles(int number) {
    Parts parts = new Parts();
    IntStream.rangeClosed(1, number).forEach(at -> parts.get(Integer.toString(at), "profile", ada));
    return parts;
  }

  private static List<Integer> statuses(List<Answer> answers) {
    return answers.stream().map(Answer::status).toList();
  }

  private static List<String> heads(List<Answer> answers) {
    return answers.stream().map(answer -> answer.head().replace("\r\n", " ")).toList();
  }

  @Test
  void parts_are_answered_in_their_order_under_their_ids() {
    List<Answer> answers =
        new Parts()
            .get("1", "profile", ada)
            .get("<a b@c>", "labels/INBOX?fields=id", ada)
            .get("", "messages/abcdef", ada)
            .send(running);

    assertThat(heads(answers))
        .containsExactly(
            "Content-Type: application/http Content-ID: response-1",
            "Content-Type: application/http Content-ID: response-<a b@c>",
            "Content-Type: application/http");
    assertThat(statuses(answers)).containsExactly(200, 200, 404);
    assertThat(answers.get(0).body()).contains("\"emailAddress\": \"ada@example.com\"");
    assertThat(Visitor.json(answers.get(1).body()).toString()).isEqualTo("{\"id\":\"INBOX\"}");
    assertThat(answers.get(2).reason()).isEqualTo("notFound");
    assertThat(answers.get(2).headers()).contains("Content-Type: application/json; charset=UTF-8");
  }

  @Test
  void request_lines_may_name_the_server_and_posts_may_stand_for_gets() {
    List<Answer> answers =
        new Parts()
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

    assertThat(statuses(answers)).containsExactly(200, 400, 404, 400, 404);
    assertThat(answers.get(1).error().get("message").getAsString())
        .isEqualTo("Invalid field selection %2");
  }

  @Test
  void a_part_is_signed_by_itself_or_by_its_batch() {
    List<Answer> answers =
        new Parts()
            .add("1", "GET /gmail/v1/users/me/profile HTTP/1.1")
            .get("2", "profile", "ya29.unknown")
            .get(
                "3",
                "profile",
                running.visitor().tokens(Accounts.GRACE).get("access_token").getAsString())
            .send(running, "Authorization", "Bearer " + ada);

    assertThat(statuses(answers)).containsExactly(200, 401, 200);
    assertThat(answers.get(0).body()).contains("ada@example.com");
    assertThat(answers.get(1).headers())
        .contains(
            "WWW-Authenticate: Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
    assertThat(answers.get(2).body()).contains("grace@example.com");
    assertThat(new Parts().add("1", "GET /gmail/v1/users/me/profile HTTP/1.1").send(running))
        .extracting(Answer::reason)
        .containsExactly("required");
  }

  @Test
  void a_packed_batch_is_unpacked_on_the_path_of_the_java_client() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream packed = new GZIPOutputStream(body)) {
      packed.write(profiles(2).text().getBytes(UTF_8));
    }

    HttpResponse<String> answer =
        running
            .visitor()
            .send(
                HttpRequest.newBuilder(running.google().root().resolve("/batch"))
                    .header("Content-Type", Parts.TYPE)
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());

    assertThat(statuses(Parts.answers(answer))).containsExactly(200, 200);
  }

  @Test
  void a_hundred_parts_are_the_most_and_what_is_no_batch_is_refused() {
    control.gmail().callsAtOnce(100);

    assertThat(profiles(100).send(running)).hasSize(100);
    assertThat(profiles(101).post(running).statusCode()).isEqualTo(400);
    assertThat(new Parts().post(running).statusCode()).isEqualTo(400);
    assertThat(running.visitor().post("/batch", "a=b").body())
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
    assertThat(running.visitor().post("/batch", "").statusCode()).isEqualTo(404);
  }

  @Test
  void a_fault_strikes_single_parts() {
    control.fault(Endpoint.PROFILE, Fault.status(503).after(1));
    control.fault(
        Endpoint.LABELS, Fault.gmail(GmailFault.USER_RATE_LIMITED_429).onlyFor("STARRED"));

    List<Answer> answers =
        profiles(3).get("4", "labels/INBOX", ada).get("5", "labels/STARRED", ada).send(running);

    assertThat(statuses(answers)).containsExactly(200, 503, 200, 200, 429);
    assertThat(answers.get(1).body()).startsWith("<!DOCTYPE html>");
    assertThat(answers.get(1).headers()).contains("Content-Type: text/html");
    assertThat(answers.get(4).reason()).isEqualTo("userRateLimitExceeded");
  }

  @Test
  void a_part_that_is_dropped_or_reset_ends_the_connection() {
    control.fault(Endpoint.PROFILE, Fault.dropped());
    assertThatThrownBy(() -> profiles(2).post(running)).hasCauseInstanceOf(IOException.class);

    control.fault(Endpoint.PROFILE, Fault.gmail(GmailFault.RESET).after(1));
    assertThatThrownBy(() -> profiles(2).post(running)).hasCauseInstanceOf(IOException.class);
    assertThat(control.faults()).isZero();
  }

  @Test
  void parts_that_are_too_many_at_once_or_too_dear_are_refused_alone() {
    control.gmail().callsAtOnce(2);
    List<Answer> many = profiles(3).send(running);
    assertThat(statuses(many)).containsExactly(200, 200, 429);
    assertThat(many.get(2).reason()).isEqualTo("rateLimitExceeded");
    assertThat(control.gmail().mostCallsAtOnce("ada@example.com")).isEqualTo(2);
    assertThat(control.gmail().mostRequestsAtOnce("ada@example.com")).isEqualTo(1);

    control.gmail().callsAtOnce(50);
    control.quota().refill();
    control.quota().units(21);
    List<Answer> dear =
        new Parts()
            .get("1", "messages/a", ada)
            .get("2", "messages/a", ada)
            .get("3", "profile", ada)
            .send(running);
    assertThat(statuses(dear)).containsExactly(404, 403, 200);
    assertThat(control.quota().spentInLastMinute("ada@example.com")).isEqualTo(21);
  }

  @Test
  void parts_are_held_together_and_not_one_after_another() {
    control.fault(Endpoint.PROFILE, Fault.slow(Duration.ofMillis(100)).forEver());
    control.gmail().latency(Duration.ofMillis(20));

    long before = System.nanoTime();
    assertThat(statuses(profiles(20).send(running))).containsOnly(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before))
        .isBetween(Duration.ofMillis(119), Duration.ofMillis(1_000));
  }

  @Test
  void tokens_can_end_in_the_middle_of_a_batch() {
    control.expireAccessTokensAfter(Endpoint.PROFILE, 2);

    assertThat(statuses(profiles(4).send(running))).containsExactly(200, 200, 401, 401);
  }
}
