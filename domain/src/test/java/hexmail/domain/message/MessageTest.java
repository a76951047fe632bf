package hexmail.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MessageIdPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
  private static final Correspondent ADA = new Correspondent("Ada", "ada@example.com");

  private static MessageSummary summary(Set<LabelId> labels) {
    return new MessageSummary(
        new MessageId("m1"),
        new ConversationId("c1"),
        ADA,
        "Subject",
        "Snippet",
        Instant.EPOCH,
        labels,
        false);
  }

  @Test
  void it_is_unread_as_long_as_it_has_the_label() {
    assertThat(summary(Set.of(LabelId.INBOX, LabelId.UNREAD)).unread()).isTrue();
    assertThat(summary(Set.of(LabelId.INBOX)).unread()).isFalse();
  }

  @Test
  void later_changes_to_what_it_was_made_from_do_not_reach_it() {
    Set<LabelId> labels = new HashSet<>(Set.of(LabelId.INBOX));
    List<Correspondent> people = new ArrayList<>(List.of(ADA));
    List<Attachment> files = new ArrayList<>(List.of(new Attachment("1", "a", "text/plain", 1)));

    Message message =
        new Message(summary(labels), people, people, new MessageBody.Nothing(), files);
    labels.clear();
    people.clear();
    files.clear();

    assertThat(message.summary().labels()).containsExactly(LabelId.INBOX);
    assertThat(message.to()).containsExactly(ADA);
    assertThat(message.cc()).containsExactly(ADA);
    assertThat(message.attachments()).containsExactly(new Attachment("1", "a", "text/plain", 1));
  }

  @Test
  void a_page_of_ids_is_a_copy_too() {
    List<MessageId> ids = new ArrayList<>(List.of(new MessageId("m1")));

    MessageIdPage page = new MessageIdPage(ids, null);
    ids.clear();

    assertThat(page.ids()).containsExactly(new MessageId("m1"));
  }

  @ParameterizedTest
  @CsvSource({"Ada, ada@example.com, Ada", "'', ada@example.com, ada@example.com", "'', '', ''"})
  void a_correspondent_is_shown_by_name_or_else_by_address(
      String name, String address, String label) {
    assertThat(new Correspondent(name, address).label()).isEqualTo(label);
  }

  @Test
  void a_blank_name_is_no_name() {
    assertThat(new Correspondent(" \t", "ada@example.com").label()).isEqualTo("ada@example.com");
  }
}
