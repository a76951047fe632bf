package hexmail.bootstrap.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.emulator.api.ApiResponse;
import hexmail.emulator.control.Endpoint;
import hexmail.emulator.control.Fault;
import hexmail.emulator.mail.MailSource;
import hexmail.emulator.mail.StoredMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Structures that broke other mail programs, imported by the local Google or returned by its API,
/// with what list, page, API and stream show of each.
class MailCasesIT {
  private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<([a-z0-9]+)@");

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(
          TestOptions.USUAL.withMail(new MailSource.Files(List.of(MailCase.MAIL))).inRealTime());

  private static final Map<String, String> IDS = new HashMap<>();
  private static final Map<String, JsonObject> STREAM = new HashMap<>();
  private static final List<Document> LIST = new ArrayList<>();

  @BeforeAll
  static void start() {
    hexmail.google().mailbox(TestHexmail.ADA).forEach(MailCasesIT::remember);
    MailCase.answers().values().forEach(MailCasesIT::answer);
    hexmail.signIn().has(200);
    hexmail
        .api(TestHexmail.MESSAGES_API + ".ndjson?summary=true&q=")
        .response()
        .body()
        .lines()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .forEach(message -> {
          assertThat(message.has("id")).as("%s", message).isTrue();
          STREAM.put(message.get("id").getAsString(), message);
        });
    LIST.add(hexmail.open(TestHexmail.MAIL + "?label=ALL&size=100").has(200).document());
  }

  private static void remember(StoredMessage message) {
    byte[] raw = hexmail.google().mailbox(TestHexmail.ADA).raw(message).orElseThrow();
    Matcher id = MESSAGE_ID.matcher(new String(raw, ISO_8859_1).replace('\r', '\n'));
    // A text that was taken for a message of its own has none.
    IDS.put(id.find() ? id.group(1) : "stray " + message.id(), message.id());
  }

  /// The local Google returns `answer` in the place of a message.
  private static void answer(MailCase.Answer answer) {
    String id =
        hexmail
            .google()
            .deliver(
                TestHexmail.ADA,
                "From: a@b.example\r\n\r\nReplaced\r\n",
                hexmail.clock().instant(),
                List.of("INBOX"));
    IDS.put(answer.name(), id);
    hexmail
        .google()
        .fault(
            Endpoint.MESSAGES_GET,
            Fault.body(answer.status(), ApiResponse.JSON, answer.as(id))
                .onlyFor("/messages/" + id)
                .always());
  }

  static Stream<MailCase> cases() {
    return MailCase.all().stream();
  }

  // R48
  // R51
  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_message_is_shown_as_it_was_meant(MailCase expected) {
    if (expected.isTrue("missing")) {
      assertThat(IDS).doesNotContainKey(expected.name());
      return;
    }
    assertThat(IDS).containsKey(expected.name());
    String id = Objects.requireNonNull(IDS.get(expected.name()));
    if (expected.isTrue("failing")) {
      assertThat(LIST.getFirst().select("#m-" + id)).hasSize(1);
      assertThat(STREAM).containsKey(id);
      return;
    }
    SoftAssertions softly = new SoftAssertions();
    new CaseCheck(expected, shown(id), softly).run();
    softly.assertAll();
  }

  private static ShownMessage shown(String id) {
    return new ShownMessage(
        LIST.getFirst().select("#m-" + id).getFirst(),
        hexmail.open(TestHexmail.MAIL + "/" + id + "?text=1").has(200).document(),
        JsonParser.parseString(hexmail.api(TestHexmail.MESSAGES_API + "/" + id).response().body())
            .getAsJsonObject(),
        Objects.requireNonNull(STREAM.get(id)));
  }

  // R48
  @Test
  void every_case_has_an_expected_value() {
    List<String> names = MailCase.all().stream().map(MailCase::name).toList();

    // What the body of m09 quotes is taken for a message of its own.
    assertThat(IDS.keySet()).filteredOn(name -> !names.contains(name)).hasSize(1);
  }

  // R48
  @Test
  void a_new_subject_begins_a_new_conversation() {
    assertThat(thread("t02")).isEqualTo(thread("t01"));
    assertThat(thread("t03")).isNotEqualTo(thread("t01"));
  }

  private static String thread(String name) {
    return Objects.requireNonNull(STREAM.get(IDS.get(name))).get("threadId").getAsString();
  }

  // R48
  // R50
  @Test
  void has_attachment_finds_files_and_no_pictures_of_the_text() {
    List<String> found =
        hexmail
            .api(TestHexmail.MESSAGES_API + ".ndjson?q=has:attachment")
            .response()
            .body()
            .lines()
            .map(line -> JsonParser.parseString(line).getAsJsonObject().get("id").getAsString())
            .toList();

    assertThat(found).contains(IDS.get("e01"), IDS.get("e13b"));
    assertThat(found).doesNotContain(IDS.get("e15"), IDS.get("e64"));
  }
}
