package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import hexmail.bootstrap.ApiClient.Row;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import hexmail.bootstrap.kit.TestBrowser.Page;
import hexmail.emulator.mail.MailSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A real mbox file on its way to the front: Takeout's and plain mbox headers, old charsets, nested
/// parts, broken messages. The local Google's own tests say what each of them is there for.
class MboxIT {
  private static final Path ODD_MBOX =
      Path.of("..", "google-emulator", "src", "test", "resources", "mail", "odd.mbox")
          .toAbsolutePath()
          .normalize();
  private static final String EVERYTHING = "q=&size=100";

  /// Time of receipt, name and address of the sender, subject.
  private static final String[] MESSAGES = {
    "2026-01-06T06:00:00Z | Charles Babbage | c.babbage@engines.example | This one was cut off",
    "2026-01-05T10:00:00Z | Grace Hopper | grace@example.com | It is taped into the logbook",
    "2026-01-05T10:00:00Z | Ada Lovelace | ada@example.com | Re: Fwd: A moth in the relay",
    "2026-01-05T09:00:00Z | José Álvarez | jose.alvarez@example.net | Señal en Latin-1",
    "2026-01-05T08:00:00Z | Alan Turing | alan@example.com | Broken base64",
    "2026-01-05T07:00:00Z |  |  | ",
    "2026-01-04T14:30:00Z | Mail Delivery | MAILER-DAEMON@example.com | Delivered late",
    "2026-01-04T09:00:00Z |  | nobody@quiet.example | Without any time",
    "2026-01-03T10:00:00Z |  | grace@example.com | Fwd: A moth in the relay",
    "2026-01-03T08:30:00Z | Charles Babbage | c.babbage@engines.example | Re: The mill turns",
    "2026-01-02T11:00:00Z | O'Brien, Niamh | niamh@obrien.example | 🎉 Café – a party for all of"
        + " us",
    "2026-01-02T10:00:00Z | Şule Yıldız | sule@ornek.example | Işık şiddeti ölçümü",
    "2026-01-02T09:15:00Z | 山田 花子 | hanako@rei.example | 来月の会議について",
    "2026-01-01T08:00:00Z | Charles Babbage | c.babbage@engines.example | The mill turns"
  };

  private static final String SPAM =
      "2026-01-04T00:00:01Z | Prize Office | prizes@prizes.example | You have won some buttons";
  private static final String BIN = "2026-01-04T09:00:00Z |  | zoe@mueller.example | Old plans";

  private static final MailSource MAIL = new MailSource.Files(List.of(ODD_MBOX));

  @RegisterExtension
  static final TestHexmail hexmail =
      new TestHexmail(TestOptions.USUAL.withMail(MAIL).inRealTime().withQuota());

  private static ApiClient api;

  @BeforeAll
  static void start() {
    // Places in lists are compared.
    hexmail.google().pages().newestFirst(true);
    hexmail.signIn().has(200);
    api = new ApiClient(hexmail.browser(), hexmail.at("/"));
  }

  // R52
  @Test
  void all_mail_but_spam_and_bin_is_listed_newest_first() {
    assertThat(api.only(EVERYTHING)).extracting(Row::line).containsExactly(MESSAGES);
  }

  @Test
  void spam_and_bin_hold_theirs() {
    assertThat(api.only("label=SPAM")).extracting(Row::line).containsExactly(SPAM);
    assertThat(api.only("label=TRASH")).extracting(Row::line).containsExactly(BIN);
  }

  @Test
  void the_stream_has_exactly_the_ids_of_the_list_in_its_order() {
    for (String label : List.of("", "SPAM", "TRASH", "INBOX")) {
      assertThat(api.stream("label=" + label))
          .as(label)
          .isEqualTo(api.only(EVERYTHING + "&label=" + label).stream().map(Row::id).toList())
          .isNotEmpty();
    }
  }

  @Test
  void the_page_shows_the_same_subjects() {
    Page page = hexmail.open("/u/0/mail?label=ALL").has(200);

    assertThat(page.document().select("ol a[href*=/mail/]").eachText())
        .isEqualTo(
            api.only(EVERYTHING).stream()
                .map(row -> row.subject().isEmpty() ? "(no subject)" : row.subject())
                .toList())
        .hasSize(MESSAGES.length);
  }

  @Test
  void texts_are_read_by_their_charset() {
    assertThat(text("来月の会議について")).isEqualTo("エイダ様\n会議は水曜日の午後三時からです。");
    assertThat(text("Işık şiddeti ölçümü"))
        .isEqualTo("Şule'den selamlar. Ölçüm çizelgesi değişti; İğne ışığı gösteriyor.");
    assertThat(text("🎉 Café – a party for all of us")).isEqualTo("Tea at four 🫖, cake at five.");
    assertThat(text("Señal en Latin-1")).isEqualTo("El canal está abierto.");
  }

  @Test
  void broken_messages_can_be_read_as_far_as_they_go() {
    assertThat(text("Broken base64")).isEqualTo("The tape broke here.");
    assertThat(text("Re: Fwd: A moth in the relay"))
        .isEqualTo("Keep the moth, please.=ZZ\0 It is history.");
    assertThat(text("This one was cut off")).isEqualTo("The engine is alm");
  }

  @Test
  void attachments_are_named_as_in_the_message() {
    assertThat(message("Re: The mill turns").getAsJsonArray("attachments").asList())
        .extracting(JsonElement::getAsJsonObject)
        .extracting(file -> file.get("name").getAsString() + ":" + file.get("bytes").getAsLong())
        .containsExactly("Çizimler (son).pdf:41", "数字.csv:16");
  }

  @Test
  void an_import_is_reported_and_survives_a_restart(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("demo.log");
    try (TestBrowser browser = new TestBrowser()) {
      List<Row> before;
      try (HexmailProcess process =
          HexmailProcess.start(log, Map.of(), demo(folder, "--mbox", ODD_MBOX.toString()))) {
        URI front = process.ready();
        assertThat(process.output())
            .containsExactly(
                "Imported 16 messages; 3 of them were partly unreadable",
                "Hexmail is ready at " + front);
        before = signIn(browser, front).only(EVERYTHING);
        // The lines have the times; lists are not strictly in their order.
        assertThat(before).extracting(Row::line).containsExactlyInAnyOrder(MESSAGES);
        process.kill();
      }
      try (HexmailProcess process = HexmailProcess.start(log, Map.of(), demo(folder))) {
        // On another port, whose cookies have other names.
        assertThat(signIn(browser, process.ready()).only(EVERYTHING)).isEqualTo(before);
        assertThat(process.output()).hasSize(1);
      }
    }
  }

  @Test
  void missing_mail_ends_the_start_with_one_line(@TempDir Path folder) throws Exception {
    Path missing = folder.resolve("missing.mbox");

    assertThat(failure(folder, missing))
        .containsExactly("hexmail: --mbox: no readable file or folder " + missing);
  }

  @Test
  void a_folder_without_mail_ends_the_start_with_one_line(@TempDir Path folder) throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThat(failure(folder, empty))
        .containsExactly(
            "hexmail: "
                + empty
                + ": no .eml and no .mbox file in this folder: name readable mbox or .eml files, or a"
                + " folder of them");
  }

  /// What a start prints that fails for a reason the operator can fix.
  private static List<String> failure(Path folder, Path mail)
      throws IOException, InterruptedException {
    Path log = folder.resolve("demo.log");
    try (HexmailProcess process =
        HexmailProcess.start(log, Map.of(), demo(folder, "--mbox", mail.toString()))) {
      assertThat(process.exitCode()).isEqualTo(2);
    }
    return Files.readAllLines(log);
  }

  private static String[] demo(Path folder, String... mail) {
    return HexmailProcess.demo(folder.resolve("data"), mail);
  }

  private static ApiClient signIn(TestBrowser browser, URI front) {
    browser.signIn(browser.open(front), TestHexmail.SIGN_IN, TestHexmail.ADA).has(200);
    return new ApiClient(browser, front);
  }

  /// What there is to read in a message, without the line ends around it.
  private static String text(String subject) {
    return message(subject).get("text").getAsString().strip();
  }

  private static JsonObject message(String subject) {
    Row row =
        api.only(EVERYTHING).stream()
            .filter(candidate -> candidate.subject().equals(subject))
            .findFirst()
            .orElseThrow();
    return api.message(row.id());
  }
}
