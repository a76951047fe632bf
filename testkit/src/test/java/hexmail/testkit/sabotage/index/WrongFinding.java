package hexmail.testkit.sabotage.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import hexmail.domain.account.AccountId;
import hexmail.domain.history.HistoryId;
import hexmail.domain.history.IndexedMessages;
import hexmail.domain.message.ConversationId;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.port.MailboxIndex;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Indexes that find too much, too little, or wrong summaries.
final class WrongFinding {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2262-01-01T00:00:00Z");

  private WrongFinding() {}

  static MessageSummary madeUp(MessageId id) {
    return new MessageSummary(
        id, new ConversationId("made-up"), Correspondent.UNKNOWN, "", "", FIRST, Set.of(), false);
  }

  static MailboxIndex makesSummariesUp(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        IndexedMessages found = honest.find(account, ids);
        if (found.at() != null || ids.isEmpty()) {
          return found;
        }
        MessageId id = ids.getFirst();
        return new IndexedMessages(null, Map.of(id, madeUp(id)), Map.of());
      }
    };
  }

  static MailboxIndex findsEverything(MailboxIndex index) {
    return new RecordingMailboxIndex(index) {
      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        honest.find(account, ids);
        return all(account);
      }
    };
  }

  static MailboxIndex ignoresCaseOfMessages(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        IndexedMessages found =
            honest.find(
                account,
                ids.stream()
                    .map(id -> new MessageId(id.value().toLowerCase(Locale.ROOT)))
                    .toList());
        Map<MessageId, MessageSummary> current = new HashMap<>();
        found
            .current()
            .values()
            .forEach(summary ->
                ids.stream()
                    .filter(id -> id.value().equalsIgnoreCase(summary.id().value()))
                    .forEach(id -> current.put(id, summary)));
        return new IndexedMessages(found.at(), current, found.stale());
      }
    };
  }

  static MailboxIndex omitsTheHistoryId(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        IndexedMessages found = honest.find(account, ids);
        return ids.isEmpty() ? IndexedMessages.NOTHING : found;
      }
    };
  }

  static MailboxIndex findsAHundredAtMost(MailboxIndex index) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public IndexedMessages find(AccountId account, List<MessageId> ids) {
        return honest.find(account, ids.stream().limit(100).toList());
      }
    };
  }

  private static MailboxIndex keeping(MailboxIndex index, UnaryOperator<MessageSummary> change) {
    return new DelegatingMailboxIndex(index) {
      @Override
      public boolean keep(
          AccountId account, HistoryId at, Set<MessageId> claimed, List<MessageSummary> summaries) {
        return honest.keep(account, at, claimed, summaries.stream().map(change).toList());
      }
    };
  }

  private static MailboxIndex keepingTexts(MailboxIndex index, UnaryOperator<String> change) {
    return keeping(
        index,
        one ->
            new MessageSummary(
                one.id(),
                one.conversation(),
                new Correspondent(
                    change.apply(one.from().name()), change.apply(one.from().address())),
                change.apply(one.subject()),
                change.apply(one.snippet()),
                one.receivedAt(),
                one.labels(),
                one.hasAttachment()));
  }

  static MailboxIndex cutsLongTexts(MailboxIndex index) {
    return keepingTexts(index, text -> text.substring(0, Math.min(text.length(), 998)));
  }

  static MailboxIndex losesHalfSigns(MailboxIndex index) {
    return keepingTexts(index, text -> new String(text.getBytes(UTF_8), UTF_8));
  }

  static MailboxIndex losesAttachments(MailboxIndex index) {
    return keeping(
        index,
        one ->
            new MessageSummary(
                one.id(),
                one.conversation(),
                one.from(),
                one.subject(),
                one.snippet(),
                one.receivedAt(),
                one.labels(),
                false));
  }

  static MailboxIndex knowsTimesOfOurAgeOnly(MailboxIndex index) {
    return keeping(
        index,
        one ->
            new MessageSummary(
                one.id(),
                one.conversation(),
                one.from(),
                one.subject(),
                one.snippet(),
                one.receivedAt().isBefore(FIRST)
                    ? FIRST
                    : one.receivedAt().isAfter(LAST) ? LAST : one.receivedAt(),
                one.labels(),
                one.hasAttachment()));
  }
}
