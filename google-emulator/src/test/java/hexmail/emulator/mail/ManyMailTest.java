package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mail.History.HistoryFilter;
import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.StoredMailbox.Label;
import hexmail.emulator.mbox.IncomingMessage;
import hexmail.emulator.mime.ParsedMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mailbox of a hundred thousand messages, of which a thousand have a text of their own.
class ManyMailTest {
  private static final int MANY = 100_250;

  @TempDir private static Path folder;
  private static MailStore mailboxes;
  private static StoredMailbox ada;

  @BeforeAll
  static void fill() {
    mailboxes = MailStore.open(folder, MailFixture.CLOCK);
    mailboxes.fill(ADA, new MailSource.Many(MANY));
    ada = mailboxes.of(ADA).orElseThrow();
  }

  @AfterAll
  static void close() {
    mailboxes.close();
  }

  private static List<String> walk(Selection selection) {
    List<String> walked = new ArrayList<>();
    Optional<PagePosition> position = Optional.of(PagePosition.TOP);
    while (position.isPresent()) {
      ListPage<MessageEntry> page = ada.list(selection, position.get(), 500);
      page.entries().stream().map(MessageEntry::id).forEach(walked::add);
      position = page.next();
    }
    return walked;
  }

  private static Selection labelled(String label) {
    return new Selection("", List.of(label), true);
  }

  /// The counts of the messages themselves.
  private static final class Tally {
    final List<String> ids = new ArrayList<>();
    final Set<String> threads = new HashSet<>();
    final Map<String, Integer> labels = new HashMap<>();
    int together;
    StoredMessage before = find(newest());

    void add(StoredMessage message) {
      ids.add(message.id());
      threads.add(message.threadId());
      message.labelIds().forEach(label -> labels.merge(label, 1, Integer::sum));
      assertThat(message.received()).isBeforeOrEqualTo(before.received());
      together += message.received().equals(before.received()) ? 1 : 0;
      before = message;
    }
  }

  private static String newest() {
    return ada.list(new Selection("", List.of(), true), PagePosition.TOP, 1)
        .entries()
        .getFirst()
        .id();
  }

  private static StoredMessage find(String id) {
    return ada.find(id).orElseThrow();
  }

  @Test
  void pages_and_counts_tell_what_is_there() {
    Tally tally = new Tally();
    long point = ada.forEach(tally::add);

    assertThat(tally.ids).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(walk(new Selection("", List.of(), true))).isEqualTo(tally.ids);
    assertThat(ada.profile())
        .isEqualTo(new StoredMailbox.Profile(ADA, MANY, tally.threads.size(), point));
    assertThat(tally.threads.size()).isBetween(MANY / 2, MANY * 9 / 10);
    for (Label label : ada.labels()) {
      assertThat(label.messages()).isEqualTo(tally.labels.getOrDefault(label.id(), 0).longValue());
    }
    assertThat(tally.labels)
        .containsKeys("INBOX", "UNREAD", "STARRED", "SPAM", "CATEGORY_PROMOTIONS", "Label_1");
    assertThat(tally.together).isBetween(MANY / 11, MANY / 9);
  }

  @Test
  void a_label_is_paged_in_the_same_order() {
    List<String> expected = new ArrayList<>();
    ada.forEach(message -> {
      if (message.labelIds().contains("UNREAD")) {
        expected.add(message.id());
      }
    });

    assertThat(walk(labelled("UNREAD"))).isEqualTo(expected);
    assertThat(walk(new Selection("is:unread", List.of(), true))).isEqualTo(expected);
  }

  /// One of every few messages.
  private static List<StoredMessage> sample() {
    List<StoredMessage> sample = new ArrayList<>();
    List<String> ids = walk(new Selection("", List.of(), true));
    for (int i = 0; i < ids.size(); i += 97) {
      sample.add(find(ids.get(i)));
    }
    return sample;
  }

  @Test
  void content_is_made_on_demand_and_always_the_same() {
    Set<String> messageIds = new HashSet<>();
    Set<String> subjects = new HashSet<>();
    for (StoredMessage message : sample()) {
      byte[] raw = ada.raw(message).orElseThrow();
      ParsedMessage parsed = MailFixture.parsed(ada, message);

      assertThat(raw).hasSize((int) message.size()).isEqualTo(ada.raw(message).orElseThrow());
      assertThat(parsed.snippet()).isEqualTo(message.snippet());
      messageIds.add(parsed.header("Message-ID"));
      subjects.add(parsed.header("Subject"));
    }
    assertThat(messageIds).hasSize(MANY / 97 + 1);
    assertThat(subjects.size()).isGreaterThan(100);
    assertThat(rows("SELECT count(*) FROM raw")).isLessThan(1_100);
  }

  private static long rows(String sql) {
    Jdbi database = Jdbi.create("jdbc:sqlite:" + folder.resolve("mail.db"));
    return database.withHandle(handle -> handle.select(sql).mapTo(Long.class).one());
  }

  @Test
  void the_newest_message_tells_its_own_time() {
    StoredMessage newest = find(newest());

    assertThat(newest.received()).isEqualTo("2026-01-07T11:56:28.281Z");
    assertThat(MailFixture.parsed(ada, newest).header("Date"))
        .isEqualTo("Wed, 07 Jan 2026 11:56:28 GMT");
  }

  @Test
  void conversations_are_of_one_round_and_answer_their_own_messages() {
    StoredMessage response =
        sample().stream()
            .filter(message -> ada.thread(message.threadId()).size() > 2)
            .findFirst()
            .orElseThrow();
    List<StoredMessage> thread = ada.thread(response.threadId());
    List<String> ids =
        thread.stream()
            .map(message -> MailFixture.parsed(ada, message).header("Message-ID"))
            .toList();

    assertThat(thread.size()).isLessThan(8);
    assertThat(thread).isSortedAccordingTo(Comparator.comparing(StoredMessage::received));
    assertThat(thread.getFirst().id()).isEqualTo(response.threadId());
    assertThat(MailFixture.parsed(ada, thread.get(2)).header("In-Reply-To")).isEqualTo(ids.get(1));
  }

  @Test
  void copies_are_found_by_their_words() {
    StoredMessage message = find(walk(labelled("Label_1")).get(4_000));
    ParsedMessage parsed = MailFixture.parsed(ada, message);
    String id = parsed.header("Message-ID").replaceAll("[<>]", "");

    assertThat(walk(new Selection("rfc822msgid:" + id, List.of(), true)))
        .containsExactly(message.id());
    assertThat(walk(new Selection("subject:invoice", List.of(), true)).size())
        .isBetween(MANY * 5 / 100, MANY * 7 / 100);
    assertThat(walk(new Selection("nowhereatall", List.of(), true))).isEmpty();
  }

  @Test
  void it_changes_as_any_other() {
    String email = "grace@example.com";
    mailboxes.fill(email, new MailSource.Many(3_100));
    StoredMailbox grace = mailboxes.of(email).orElseThrow();
    List<StoredMessage> all = new ArrayList<>();
    long start = grace.forEach(all::add);
    StoredMessage model = all.getLast();
    StoredMessage copy =
        all.stream()
            .filter(message -> message.snippet().equals(model.snippet()))
            .findFirst()
            .orElseThrow();
    byte[] text = grace.raw(copy).orElseThrow();

    mailboxes.delete(email, model.id());
    mailboxes.changeLabels(email, copy.id(), List.of("STARRED"), List.of());
    String delivered =
        mailboxes.deliver(
            email,
            IncomingMessage.known(
                "Subject: x\r\n\r\n".getBytes(UTF_8), MailFixture.NOW, List.of()));

    assertThat(grace.find(model.id())).isEmpty();
    assertThat(grace.raw(copy)).hasValueSatisfying(same -> assertThat(same).isEqualTo(text));
    assertThat(grace.profile().messages()).isEqualTo(3_100);
    History history =
        grace.history(new HistoryFilter(start, Set.of(), null), start, 10).orElseThrow();
    assertThat(history.changes().stream().map(History.Change::messageId))
        .contains(model.id(), copy.id(), delivered);
    mailboxes.empty(email);
    assertThat(rows("SELECT count(*) FROM raw")).isEqualTo(1_000);
    assertThat(rows("SELECT count(*) FROM words")).isEqualTo(1_000);
    assertThat(rows("SELECT count(*) FROM message")).isEqualTo(MANY);
  }

  @Test
  void filling_it_again_changes_nothing() {
    long before = rows("SELECT max(key) FROM mailbox WHERE email = '" + ADA + "'");

    mailboxes.fill(ADA, new MailSource.Many(MANY));

    assertThat(rows("SELECT max(key) FROM mailbox WHERE email = '" + ADA + "'")).isEqualTo(before);
  }

  @Test
  void a_few_are_sample_messages() {
    mailboxes.fill("alan@example.com", new MailSource.Many(3));
    assertThat(mailboxes.of("alan@example.com").orElseThrow().profile().messages()).isEqualTo(3);
    mailboxes.fill("alan@example.com", new MailSource.Many(0));
    assertThat(mailboxes.of("alan@example.com").orElseThrow().profile().messages()).isZero();
  }
}
