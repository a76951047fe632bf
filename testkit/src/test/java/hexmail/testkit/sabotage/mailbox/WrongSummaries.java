package hexmail.testkit.sabotage.mailbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hexmail.domain.mailbox.MailboxAccess;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Summaries;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.LabelId;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import hexmail.domain.outage.Outage;
import hexmail.domain.port.Mailbox;
import hexmail.testkit.sabotage.Sabotage;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Mailboxes that return wrong summaries.
final class WrongSummaries {
  private static final int SHORT = 255;

  static final List<Sabotage<Mailbox>> ALL =
      List.of(
          Sabotage.of(
              "sorts the summaries",
              DelegatingMailbox.found(WrongSummaries::sorted),
              "summaries_come_in_the_order_of_the_ids"),
          Sabotage.of(
              "drops the labels",
              DelegatingMailbox.found(each(row -> with(row, row.subject(), Set.of()))),
              "a_summary_has_the_labels_that_the_message_has"),
          Sabotage.of(
              "drops the recipients",
              DelegatingMailbox.found(each(row -> row.withTo(List.of()))),
              "a_summary_names_the_first_recipients"),
          Sabotage.of(
              "garbles the subject",
              DelegatingMailbox.found(each(row -> with(row, narrow(row.subject()), row.labels()))),
              "a_subject_may_be_any_text"),
          Sabotage.of(
              "cuts a long subject",
              DelegatingMailbox.found(each(row -> with(row, cut(row.subject()), row.labels()))),
              "a_subject_may_be_any_text"),
          Sabotage.of(
              "leaves out what it cannot understand",
              DelegatingMailbox.found(rows -> rows.stream().filter(row -> !isBare(row)).toList()),
              "a_message_that_cannot_be_parsed_keeps_its_place_with_what_is_known"),
          Sabotage.of(
              "leaves gone messages in",
              KeepsGoneMessages::new,
              "summaries_of_messages_that_are_gone_are_left_out"),
          Sabotage.of(
              "treats throttled messages as gone",
              TakesWaitingForGone::new,
              "messages_that_the_server_does_not_return_now_are_listed_as_waiting"),
          Sabotage.of(
              "refuses all for one",
              RefusesAllForOne::new,
              "messages_that_the_server_does_not_return_now_are_listed_as_waiting"),
          Sabotage.of(
              "treats failed messages as gone",
              DelegatingMailbox.answered(
                  rows -> new Summaries<>(rows.found(), rows.waiting(), rows.retryAfter())),
              "a_message_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other"),
          Sabotage.of(
              "lets failed messages wait",
              DelegatingMailbox.answered(WrongSummaries::waiting),
              "a_message_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other"),
          Sabotage.of(
              "fails on all for one",
              DelegatingMailbox.answered(WrongSummaries::failing),
              "a_message_on_which_the_server_fails_is_listed_as_failed_and_costs_no_other"),
          Sabotage.of(
              "takes ids in any case",
              TakesIdsInAnyCase::new,
              "an_id_that_looks_alike_names_no_message"));

  private WrongSummaries() {}

  private static Summaries<MessageId, MessageSummary> waiting(
      Summaries<MessageId, MessageSummary> rows) {
    return rows.failed().isEmpty()
        ? rows
        : new Summaries<>(
            rows.found(), List.copyOf(rows.failed().keySet()), Duration.ofSeconds(2), Map.of());
  }

  private static Summaries<MessageId, MessageSummary> failing(
      Summaries<MessageId, MessageSummary> rows) {
    Map<MessageId, Outage> failed = new HashMap<>(rows.failed());
    if (!failed.isEmpty()) {
      rows.found().forEach(row -> failed.put(row.id(), Outage.FAILED));
    }
    return failed.isEmpty()
        ? rows
        : new Summaries<>(List.of(), rows.waiting(), rows.retryAfter(), failed);
  }

  private static List<MessageSummary> sorted(List<MessageSummary> rows) {
    return rows.stream().sorted(Comparator.comparing(row -> row.id().value())).toList();
  }

  private static UnaryOperator<List<MessageSummary>> each(UnaryOperator<MessageSummary> change) {
    return rows -> rows.stream().map(change).toList();
  }

  private static String narrow(String text) {
    return new String(text.getBytes(ISO_8859_1), ISO_8859_1);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(SHORT, text.length()));
  }

  private static boolean isBare(MessageSummary row) {
    return row.from().equals(Correspondent.UNKNOWN) && row.snippet().isEmpty();
  }

  private static MessageSummary with(MessageSummary row, String subject, Set<LabelId> labels) {
    return new MessageSummary(
        row.id(),
        row.conversation(),
        row.from(),
        row.to(),
        subject,
        row.snippet(),
        row.receivedAt(),
        labels,
        row.hasAttachment());
  }

  private static final class KeepsGoneMessages extends DelegatingMailbox {
    private record Seen(MailboxAccess access, MessageId id) {}

    private final Map<Seen, MessageSummary> known = new HashMap<>();

    KeepsGoneMessages(Mailbox honest) {
      super(honest);
    }

    @Override
    public synchronized MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
        MailboxAccess access, List<MessageId> ids) {
      return honest
          .summaries(access, ids)
          .then(rows -> {
            rows.found().forEach(row -> known.put(new Seen(access, row.id()), row));
            return new Found<>(
                new Summaries<>(
                    ids.stream()
                        .flatMap(id -> Stream.ofNullable(known.get(new Seen(access, id))))
                        .toList(),
                    rows.waiting(),
                    rows.retryAfter(),
                    rows.failed()));
          });
    }
  }

  private static final class TakesWaitingForGone extends DelegatingMailbox {
    TakesWaitingForGone(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
        MailboxAccess access, List<MessageId> ids) {
      return honest.summaries(access, ids).then(rows -> new Found<>(Summaries.all(rows.found())));
    }
  }

  private static final class RefusesAllForOne extends DelegatingMailbox {
    RefusesAllForOne(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
        MailboxAccess access, List<MessageId> ids) {
      return honest
          .summaries(access, ids)
          .then(rows ->
              rows.waiting().isEmpty() ? new Found<>(rows) : new Throttled<>(rows.retryAfter()));
    }
  }

  private static final class TakesIdsInAnyCase extends DelegatingMailbox {
    TakesIdsInAnyCase(Mailbox honest) {
      super(honest);
    }

    @Override
    public MailboxAnswer<Summaries<MessageId, MessageSummary>> summaries(
        MailboxAccess access, List<MessageId> ids) {
      return honest.summaries(
          access,
          ids.stream().map(id -> new MessageId(id.value().toLowerCase(Locale.ROOT))).toList());
    }
  }
}
