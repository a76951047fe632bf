package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mail.History.Change;
import hexmail.emulator.mail.History.HistoryFilter;
import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mail.StoredMailbox.Label;
import hexmail.emulator.mbox.IncomingMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts, history and listings while a mailbox changes.
class MailboxChangesTest {
  private static final List<String> LABELS =
      List.of("INBOX", "UNREAD", "STARRED", "SPAM", "TRASH", "Trips");
  private static final Selection EVERYTHING = new Selection("", List.of(), true);

  @TempDir private Path folder;
  private MailStore mailboxes;
  private final RandomGenerator random = new SplittableRandom(7);

  @BeforeEach
  void open() {
    mailboxes = MailStore.open(folder, MailFixture.CLOCK);
    mailboxes.fill(ADA, new MailSource.Sample(120));
  }

  @AfterEach
  void close() {
    mailboxes.close();
  }

  private StoredMailbox ada() {
    return mailboxes.of(ADA).orElseThrow();
  }

  private static List<StoredMessage> stored(StoredMailbox mailbox) {
    List<StoredMessage> all = new ArrayList<>();
    mailbox.forEach(all::add);
    return all;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private String deliver(int number) {
    String answered = random.nextBoolean() ? "In-Reply-To: <n" + number / 2 + "@x>\r\n" : "";
    String message =
        "From: g@example.com\r\nMessage-ID: <n%d@x>\r\n%sSubject: New\r\n\r\nText %d\r\n"
            .formatted(number, answered, number);
    return mailboxes.deliver(
        ADA,
        IncomingMessage.known(
            message.getBytes(UTF_8),
            MailFixture.NOW.minus(Duration.ofHours(random.nextInt(2_000))),
            List.of(pick(LABELS), "INBOX")));
  }

  private void changeAtRandom(int number) {
    String id = pick(stored(ada())).id();
    switch (random.nextInt(4)) {
      case 0 -> deliver(number);
      case 1 -> mailboxes.delete(ADA, id);
      default -> mailboxes.changeLabels(ADA, id, List.of(pick(LABELS)), List.of(pick(LABELS)));
    }
  }

  @Test
  void counts_stay_those_of_the_messages() {
    for (int i = 0; i < 150; i++) {
      changeAtRandom(i);
    }

    List<StoredMessage> all = stored(ada());
    StoredMailbox.Profile profile = ada().profile();
    assertThat(profile.messages()).isEqualTo(all.size());
    assertThat(profile.threads()).isEqualTo(threads(all)).isLessThan(all.size());
    for (Label label : ada().labels()) {
      List<StoredMessage> with = having(all, label.id());
      List<StoredMessage> unread = having(with, "UNREAD");
      assertThat(label)
          .isEqualTo(
              new Label(
                  label.id(),
                  label.name(),
                  label.own(),
                  with.size(),
                  unread.size(),
                  threads(with),
                  threads(unread),
                  label.settings()));
    }
  }

  private static List<StoredMessage> having(List<StoredMessage> messages, String label) {
    return messages.stream().filter(message -> message.labelIds().contains(label)).toList();
  }

  private static long threads(List<StoredMessage> messages) {
    return messages.stream().map(StoredMessage::threadId).distinct().count();
  }

  @Test
  void what_is_in_spam_or_trash_is_listed_only_there() {
    for (int i = 0; i < 100; i++) {
      changeAtRandom(i);
    }

    Set<String> shown =
        stored(ada()).stream()
            .filter(message -> !message.labelIds().contains("SPAM"))
            .filter(message -> !message.labelIds().contains("TRASH"))
            .map(StoredMessage::id)
            .collect(Collectors.toSet());
    assertThat(ids(new Selection("", List.of(), false))).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(ids(new Selection("", List.of("TRASH"), false)))
        .containsExactlyElementsOf(
            having(stored(ada()), "TRASH").stream().map(StoredMessage::id).toList());
  }

  private List<String> ids(Selection selection) {
    return ada().list(selection, PagePosition.TOP, 10_000).entries().stream()
        .map(MessageEntry::id)
        .toList();
  }

  @Test
  void the_history_leads_from_what_was_to_what_is() {
    Map<String, Set<String>> replayed = new HashMap<>();
    long start =
        ada().forEach(message -> replayed.put(message.id(), new TreeSet<>(message.labelIds())));
    for (int i = 0; i < 150; i++) {
      changeAtRandom(i);
    }

    History history =
        ada().history(new HistoryFilter(start, Set.of(), null), start, 10_000).orElseThrow();
    history.changes().forEach(change -> replay(change, replayed));

    Map<String, Set<String>> now = new HashMap<>();
    long point = ada().forEach(message -> now.put(message.id(), new TreeSet<>(message.labelIds())));
    assertThat(replayed).isEqualTo(now);
    assertThat(history.current()).isEqualTo(point).isEqualTo(ada().profile().history());
    assertThat(history.changes().getLast().id()).isEqualTo(point);
  }

  private static void replay(Change change, Map<String, Set<String>> messages) {
    Set<String> labels = messages.computeIfAbsent(change.messageId(), _ -> new TreeSet<>());
    switch (change.kind()) {
      case MESSAGE_ADDED -> labels.addAll(change.labelIds());
      case MESSAGE_DELETED -> messages.remove(change.messageId());
      case LABEL_ADDED -> labels.addAll(change.changed());
      case LABEL_REMOVED -> labels.removeAll(change.changed());
    }
  }

  @Test
  void pages_hold_all_that_stays_just_once_while_others_come_and_go() {
    List<String> staying = stored(ada()).stream().map(StoredMessage::id).toList();
    CompletableFuture<Void> changes =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 200; i++) {
            String id = deliver(i);
            mailboxes.changeLabels(ADA, pick(staying), List.of("STARRED"), List.of("UNREAD"));
            mailboxes.delete(ADA, i % 2 == 0 ? id : "ffff");
          }
        });

    int walks = 0;
    while (walks < 3 || !changes.isDone()) {
      List<String> walked = walk();
      assertThat(walked).doesNotHaveDuplicates();
      assertThat(walked.stream().filter(staying::contains).toList()).isEqualTo(staying);
      walks++;
    }
    changes.join();
    assertThat(ada().profile().messages()).isEqualTo(220);
  }

  private List<String> walk() {
    List<String> walked = new ArrayList<>();
    Optional<PagePosition> position = Optional.of(PagePosition.TOP);
    while (position.isPresent()) {
      ListPage<MessageEntry> page = ada().list(EVERYTHING, position.get(), 7);
      page.entries().stream().map(MessageEntry::id).forEach(walked::add);
      position = page.next();
    }
    return walked;
  }

  @Test
  void the_truth_is_of_one_moment() {
    StoredMessage one = stored(ada()).getFirst();
    CompletableFuture<Void> changes =
        CompletableFuture.runAsync(() -> {
          for (int i = 0; i < 300; i++) {
            mailboxes.changeLabels(ADA, one.id(), List.of("STARRED"), List.of());
            mailboxes.changeLabels(ADA, one.id(), List.of(), List.of("STARRED"));
          }
        });

    int walks = 0;
    while (walks < 20 || !changes.isDone()) {
      Map<String, Long> points = new HashMap<>();
      long point = ada().forEach(message -> points.put(message.id(), message.history()));
      assertThat(points.values()).allMatch(each -> each <= point);
      assertThat(points.get(one.id())).isIn(point, one.history());
      walks++;
    }
    changes.join();
  }

  @Test
  void everything_survives_a_restart() {
    String id = deliver(1);
    mailboxes.changeLabels(ADA, id, List.of("Trips"), List.of("INBOX"));
    List<StoredMessage> before = stored(ada());
    long point = ada().profile().history();
    mailboxes.close();

    mailboxes = MailStore.open(folder, MailFixture.CLOCK);

    assertThat(stored(ada())).isEqualTo(before);
    assertThat(ada().profile().history()).isEqualTo(point);
    assertThat(ada().history(new HistoryFilter(point, Set.of(), null), point, 10)).isPresent();
  }
}
