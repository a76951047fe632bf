package hexmail.application.mailbox;

import hexmail.application.account.AccessTokens;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.concurrent.SingleFlight;
import hexmail.application.mailbox.LabelCache.Told;
import hexmail.domain.account.AccountId;
import hexmail.domain.mailbox.MailboxAnswer;
import hexmail.domain.mailbox.MailboxAnswer.Found;
import hexmail.domain.mailbox.MailboxAnswer.Throttled;
import hexmail.domain.mailbox.Urgency;
import hexmail.domain.message.Label;
import hexmail.domain.message.LabelId;
import hexmail.domain.outage.MailboxUnavailable;
import hexmail.domain.port.Mailbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lists the labels of a mailbox. Safe for use by many threads.
public final class ListLabels {
  private static final Duration RECENT = Duration.ofMinutes(5);
  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private final Mailbox mailbox;
  private final AccessTokens tokens;
  private final Clock clock;
  private final LabelCache cache = new LabelCache();
  private final SingleFlight<AccountId, MailboxAnswer<List<Label>>> singleFlight =
      new SingleFlight<>();

  public ListLabels(Mailbox mailbox, AccessTokens tokens, Clock clock) {
    this.mailbox = mailbox;
    this.tokens = tokens;
    this.clock = clock;
  }

  /// The labels as they are now.
  public MailboxAnswer<List<Label>> list(ConnectedAccount account) {
    MailboxAnswer<List<Label>> answer = tokens.call(account, Urgency.WAITED_FOR, mailbox::labels);
    if (answer instanceof Found<List<Label>>(List<Label> labels)) {
      cache.put(account.id(), new Told(labels, clock.instant()));
    }
    return answer;
  }

  /// The labels as they were told at most five minutes ago, which costs nothing where they were; or
  /// those that were told last, while Google does not tell them.
  ///
  /// @param inUse labels that are known to exist: one that was not told of yet is asked for again,
  ///   at most once a minute
  public MailboxAnswer<List<Label>> recent(ConnectedAccount account, Collection<LabelId> inUse) {
    Optional<Told> last = cache.find(account.id());
    return last.filter(told -> recent(told, inUse))
        .<MailboxAnswer<List<Label>>>map(told -> new Found<>(told.labels()))
        .orElseGet(() -> singleFlight.run(account.id(), () -> again(account, last)));
  }

  /// Nothing of `account` is remembered any more.
  public void forget(AccountId account) {
    cache.forget(account);
  }

  private boolean recent(Told told, Collection<LabelId> inUse) {
    Duration age = Duration.between(told.at(), clock.instant());
    return age.compareTo(JUST_NOW) < 0
        || (age.compareTo(RECENT) < 0
            && told.labels().stream()
                .map(Label::id)
                .collect(Collectors.toSet())
                .containsAll(inUse));
  }

  private MailboxAnswer<List<Label>> again(ConnectedAccount account, Optional<Told> last) {
    try {
      MailboxAnswer<List<Label>> answer = list(account);
      return answer instanceof Throttled<List<Label>>
          ? last.map(told -> keep(account, told)).orElse(answer)
          : answer;
    } catch (MailboxUnavailable unavailable) {
      return last.map(told -> keep(account, told)).orElseThrow(() -> unavailable);
    }
  }

  /// What was told last, which is to be asked for again in a minute.
  private MailboxAnswer<List<Label>> keep(ConnectedAccount account, Told last) {
    Instant at = clock.instant().minus(RECENT).plus(JUST_NOW);
    cache.put(account.id(), new Told(last.labels(), at));
    return new Found<>(last.labels());
  }
}
