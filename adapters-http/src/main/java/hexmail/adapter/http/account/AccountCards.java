package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Card;
import hexmail.adapter.http.page.AccountsPage.Ended;
import hexmail.adapter.http.page.NoticePage.Fact;
import hexmail.adapter.http.problem.EndedGrant;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.credential.GrantEnd;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.Scopes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes the cards of accounts.
final class AccountCards {
  private final Scopes asked;
  private final boolean testing;
  private final Clock clock;

  /// @param asked the rights that every account is asked for
  /// @param testing whether what people grant ends after seven days
  /// @param clock in the time zone of the reader
  AccountCards(Scopes asked, boolean testing, Clock clock) {
    this.asked = asked;
    this.testing = testing;
    this.clock = clock;
  }

  /// @param senders those whose remote pictures are always shown
  Card of(ConnectedAccount account, List<AuditEvent> trail, List<EmailAddress> senders) {
    return new Card(
        account.slot(),
        account.email().value(),
        account.grantEnd(testing).map(end -> ended(end, account)).orElse(null),
        countdown(account),
        ScopeDescriptions.of(account.scopes(), asked),
        DisplayTime.of(account.consentedAt(), clock),
        AuditTrailView.of(trail, clock),
        senders.stream().map(EmailAddress::value).toList());
  }

  private Ended ended(GrantEnd end, ConnectedAccount account) {
    EndedGrant grant = EndedGrant.of(end);
    return new Ended(grant.title(), grant.explanation(), grant.remedy(), evidence(account));
  }

  private List<Fact> evidence(ConnectedAccount account) {
    List<Fact> evidence = new ArrayList<>();
    evidence.add(fact(Text.of("evidence.consented"), account.consentedAt()));
    evidence.add(fact(Text.of("evidence.refreshed"), account.refreshedAt()));
    switch (account.state()) {
      case GrantState.Active _ -> {}
      case GrantState.TokensRefused(Instant at) ->
          evidence.add(fact(Text.of("evidence.refused"), at));
      case GrantState.ReauthenticationRequired(String reason, Instant at) ->
          addRefusal(evidence, reason, at);
      case GrantState.Revoked(String reason, Instant at) -> addRefusal(evidence, reason, at);
    }
    return evidence;
  }

  private void addRefusal(List<Fact> evidence, String reason, Instant at) {
    evidence.add(fact(Text.of("evidence.refused"), at));
    evidence.add(new Fact(Text.of("evidence.error-code"), reason));
  }

  private Fact fact(Text name, Instant at) {
    return new Fact(name, new Text.FullTime(DisplayTime.of(at, clock)), false);
  }

  private @Nullable Text countdown(ConnectedAccount account) {
    if (!testing) {
      return null;
    }
    Duration left =
        Duration.between(clock.instant(), account.consentedAt().plus(GrantEnd.IN_TESTING));
    long days = Math.max(0, left.plus(Duration.ofHours(23)).toDays());
    return Text.of("accounts.countdown", "days", days);
  }
}
