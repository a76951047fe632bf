package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What queries find: in `odd.mbox`, and in the sample mail.
class SearchTest {
  private static MailStore mailboxes;
  private static StoredMailbox odd;
  private static StoredMailbox sample;

  @BeforeAll
  static void fill(@TempDir Path folder) {
    mailboxes = MailStore.open(folder, MailFixture.CLOCK);
    mailboxes.fill(ADA, new MailSource.Files(List.of(MailFixture.oddMbox())));
    mailboxes.fill("grace@example.com", new MailSource.Sample(2_000));
    odd = mailboxes.of(ADA).orElseThrow();
    sample = mailboxes.of("grace@example.com").orElseThrow();
  }

  @AfterAll
  static void close() {
    mailboxes.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "MOTH ~ It is taped into the logbook;Re: Fwd: A moth in the relay;Fwd: A moth in the relay",
        "mot ~ ``",
        "\"the moth\" ~ It is taped into the logbook;Re: Fwd: A moth in the relay",
        "ışık ~ Işık şiddeti ölçümü",
        "isik ~ Işık şiddeti ölçümü",
        "IŞIK ~ Işık şiddeti ölçümü",
        "from:yıldız ~ Işık şiddeti ölçümü",
        "会議 ~ 来月の会議について",
        "水曜日の午後 ~ 来月の会議について",
        "from:花子 ~ 来月の会議について",
        "🎉 ~ 🎉 Café – a party for all of us",
        "cafe ~ 🎉 Café – a party for all of us",
        "from:engines.example -subject:cut ~ Re: The mill turns;The mill turns",
        "from:alan@example.com ~ Broken base64",
        "to:zoe ~ 🎉 Café – a party for all of us",
        "cc:müller ~ 🎉 Café – a party for all of us",
        "cc:grace ~ ``",
        "has:attachment ~ Broken base64;Fwd: A moth in the relay;Re: The mill turns",
        "filename:pdf ~ Re: The mill turns",
        "filename:tape.bin ~ Broken base64",
        "filename:数字 ~ Re: The mill turns",
        "is:starred ~ Señal en Latin-1;🎉 Café – a party for all of us",
        "in:sent ~ Re: Fwd: A moth in the relay",
        "from:me ~ Re: Fwd: A moth in the relay",
        "label:work-urgent ~ Işık şiddeti ölçümü",
        "label:seyahat-planı ~ Işık şiddeti ölçümü",
        "has:userlabels ~ Işık şiddeti ölçümü",
        "category:updates ~ Re: The mill turns",
        "larger:1K ~ Re: The mill turns",
        "after:2026/01/05 before:2026/01/06 ~ This one was cut off;It is taped into the logbook;Re: Fwd: A moth in the relay;Señal en Latin-1;Broken base64",
        "older_than:5d ~ 来月の会議について;Işık şiddeti ölçümü;🎉 Café – a party for all of us;The mill turns",
        "rfc822msgid:<jp-1@rei.example> ~ 来月の会議について",
        "list:logbook ~ It is taped into the logbook",
        "subject:(mill -re) ~ The mill turns",
        "{subject:mill filename:bin} -in:anywhere ~ ``",
        "buttons ~ ``",
        "buttons in:anywhere ~ You have won some buttons",
        "alert ~ ``"
      })
  void queries_find(String query, String subjects) {
    List<String> expected = subjects.isEmpty() ? List.of() : List.of(subjects.split(";", -1));

    assertThat(MailFixture.subjects(odd, query)).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "subject:invoice,120",
    "invoice,120",
    "label:receipts,120",
    "label:travel,40",
    "in:spam,40",
    "in:trash,40",
    "category:promotions,240",
    "category:forums,80",
    "list:looms,80",
    "filename:invoice,120"
  })
  void the_sample_mail_has_handy_numbers(String query, int hits) {
    assertThat(MailFixture.all(sample, query, false)).hasSize(hits);
  }

  @Test
  void no_text_makes_a_query_fail() {
    SplittableRandom random = new SplittableRandom(11);
    String pieces = "ab (){}\"-:|*^~'%_;\u0000\n請🎉ı*";
    for (int i = 0; i < 500; i++) {
      StringBuilder query = new StringBuilder(random.nextBoolean() ? "subject:" : "");
      for (int n = random.nextInt(12); n > 0; n--) {
        query.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      assertThatCode(() -> MailFixture.all(odd, query.toString(), false))
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> MailFixture.all(odd, "-word ".repeat(5_000), false))
        .doesNotThrowAnyException();
    assertThatCode(() -> MailFixture.all(odd, "{" + "is:unread ".repeat(200) + "}", false))
        .doesNotThrowAnyException();
  }
}
