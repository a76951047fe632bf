package hexmail.emulator.mail;

import static hexmail.emulator.mail.MailFixture.ADA;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.emulator.mail.ListPage.MessageEntry;
import hexmail.emulator.mail.ListPage.PagePosition;
import hexmail.emulator.mail.ListPage.Selection;
import hexmail.emulator.mbox.IncomingMessage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnevenOrderTest {
  private static final Selection EVERYTHING = new Selection("", List.of(), true);

  @TempDir private Path folder;
  private MailStore mailboxes;
  private StoredMailbox ada;

  @BeforeEach
  void open() {
    mailboxes = MailStore.open(folder, MailFixture.CLOCK);
    mailboxes.fill(ADA, new MailSource.Sample(300));
    ada = mailboxes.of(ADA).orElseThrow();
  }

  @AfterEach
  void close() {
    mailboxes.close();
  }

  private List<String> walk(Selection selection, int size, Consumer<List<String>> afterEachPage) {
    List<String> ids = new ArrayList<>();
    @Nullable PagePosition position = PagePosition.TOP;
    while (position != null) {
      ListPage<MessageEntry> page = ada.listUnevenly(selection, position, size);
      page.entries().forEach(entry -> ids.add(entry.id()));
      assertThat(page.entries().size()).isLessThanOrEqualTo(size);
      afterEachPage.accept(ids);
      position = page.next().orElse(null);
    }
    return ids;
  }

  private List<String> newestFirst(Selection selection) {
    return ada.list(selection, PagePosition.TOP, 500).entries().stream()
        .map(MessageEntry::id)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 50, 299, 300, 301, 500})
  void pages_of_any_size_have_the_same_order_without_gap_or_repetition(int size) {
    for (Selection selection :
        List.of(
            EVERYTHING,
            new Selection("", List.of("INBOX"), false),
            new Selection("subject:invoice", List.of(), false))) {
      List<String> ids = walk(selection, size, _ -> {});

      assertThat(ids)
          .isEqualTo(walk(selection, 500, _ -> {}))
          .containsExactlyInAnyOrderElementsOf(newestFirst(selection));
    }
  }

  @Test
  void some_messages_come_after_the_next_older_one() {
    List<String> even = newestFirst(EVERYTHING);
    List<String> uneven = walk(EVERYTHING, 50, _ -> {});

    List<Integer> moves = new ArrayList<>();
    for (int at = 0; at < even.size(); at++) {
      moves.add(uneven.indexOf(even.get(at)) - at);
    }
    assertThat(moves).containsOnly(-1, 0, 1);
    assertThat(moves.stream().filter(move -> move == 1).count()).isBetween(20L, 60L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 25})
  void messages_that_stay_are_listed_once_while_others_come_and_go(int size) {
    List<String> before = newestFirst(EVERYTHING);
    List<String> deleted = new ArrayList<>();

    List<String> ids =
        walk(
            EVERYTHING,
            size,
            seen -> {
              mailboxes.deliver(
                  ADA,
                  IncomingMessage.known(
                      "Subject: x\r\n\r\nx".getBytes(UTF_8), MailFixture.NOW, List.of("INBOX")));
              deleted.add(seen.getLast());
              deleted.add(before.get(Math.min(before.size() - 1, seen.size() + 1)));
              deleted
                  .subList(deleted.size() - 2, deleted.size())
                  .forEach(id -> mailboxes.delete(ADA, id));
            });

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids).containsAll(before.stream().filter(id -> !deleted.contains(id)).toList());
  }
}
