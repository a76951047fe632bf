package hexmail.testkit.contract.index;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexStep;
import hexmail.domain.history.MailboxChange;
import hexmail.domain.history.MessageClaim;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Messages and history ids for the clauses.
final class IndexTestData {
  static final HistoryId START = new HistoryId(1_000);
  static final HistoryId NEXT = new HistoryId(1_007);
  static final HistoryId LAST = new HistoryId(1_013);

  static final HistoryId AFTERWARDS = new HistoryId(1_020);

  static final MessageId A = new MessageId("a");
  static final MessageId B = new MessageId("b");
  static final MessageId C = new MessageId("c");
  static final LabelId WORK = new LabelId("Label_1");

  private IndexTestData() {}

  /// A summary in the inbox that has the id in its subject.
  static MessageSummary summary(MessageId id) {
    return summary(id, 0);
  }

  /// @param second when it was received
  static MessageSummary summary(MessageId id, int second) {
    return new MessageSummary(
        id,
        new ConversationId("of-" + id.value()),
        new Correspondent("Grace Hopper", "grace@example.com"),
        "On " + id.value(),
        "Dear Ada,",
        NOON.plusSeconds(second),
        Set.of(LabelId.INBOX, LabelId.UNREAD),
        false);
  }

  static MessageSummary withLabels(MessageId id, LabelId... labels) {
    return summary(id).withLabels(Set.of(labels));
  }

  /// The deletion of the message with that summary.
  static MailboxChange deleted(MessageId id) {
    return new MailboxChange.Deleted(id, summary(id).conversation());
  }

  /// By their ids.
  static Map<MessageId, MessageSummary> byId(MessageSummary... summaries) {
    return Stream.of(summaries).collect(Collectors.toMap(MessageSummary::id, one -> one));
  }

  static IndexStep follow(HistoryId from, HistoryId to, MailboxChange... changes) {
    return new IndexStep.Follow(from, List.of(changes), to);
  }

  static IndexStep begin(HistoryId at) {
    return new IndexStep.Restart(null, at);
  }

  static IndexStep restart(HistoryId from, HistoryId to) {
    return new IndexStep.Restart(from, to);
  }

  /// `index`, at [#START], with the summaries of Ada's `messages`.
  static MailboxIndex holding(MailboxIndex index, MessageId... messages) {
    assertThat(index.advance(ADA.id(), begin(START))).isTrue();
    assertThat(keep(index, START, Stream.of(messages).map(IndexTestData::summary).toList()))
        .isTrue();
    return index;
  }

  /// Stores summaries of Ada without a claim.
  static boolean keep(MailboxIndex index, HistoryId at, MessageSummary... summaries) {
    return keep(index, at, List.of(summaries));
  }

  static boolean keep(MailboxIndex index, HistoryId at, List<MessageSummary> summaries) {
    return index.keep(ADA.id(), at, Set.of(), summaries);
  }

  /// Claims `messages` at noon, for a minute.
  static Set<MessageId> claim(MailboxIndex index, AccountId account, MessageId... messages) {
    return index.claim(account, new MessageClaim(List.of(messages), NOON, NOON.plusSeconds(60)));
  }
}
