package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage.Card;
import hexmail.adapter.http.page.AccountsPage.Trouble;
import hexmail.adapter.http.page.DisplayTime;
import hexmail.adapter.http.page.NoticePage.Fact;
import hexmail.adapter.http.problem.GrantTrouble;
import hexmail.application.account.ConnectedAccount;
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

  /// @param asked the rights that everybody is asked for
  /// @param testing whether what people grant ends after seven days
  AccountCards(Scopes asked, boolean testing, Clock clock) {
    this.asked = asked;
    this.testing = testing;
    this.clock = clock;
  }

  Card of(ConnectedAccount account, List<AuditEvent> trail) {
    return new Card(
        account.slot(),
        account.email().value(),
        account.grantEnd(testing).map(end -> trouble(end, account)).orElse(null),
        countdown(account),
        ScopeDescriptions.of(account.scopes(), asked),
        DisplayTime.of(account.consentedAt(), clock),
        AuditTrailView.of(trail, clock));
  }

  private Trouble trouble(GrantEnd end, ConnectedAccount account) {
    GrantTrouble words = GrantTrouble.of(end);
    return new Trouble(words.title(), words.text(), words.remedy(), evidence(account));
  }

  private List<Fact> evidence(ConnectedAccount account) {
    List<Fact> evidence = new ArrayList<>();
    evidence.add(fact("You consented", account.consentedAt()));
    evidence.add(fact("Google last gave access", account.refreshedAt()));
    switch (account.state()) {
      case GrantState.Active _ -> {}
      case GrantState.ReauthenticationRequired(String reason, Instant at) ->
          refused(evidence, reason, at);
      case GrantState.Revoked(String reason, Instant at) -> refused(evidence, reason, at);
    }
    return evidence;
  }

  private void refused(List<Fact> evidence, String reason, Instant at) {
    evidence.add(fact("Google refused", at));
    evidence.add(new Fact("Google's word for it", reason));
  }

  private Fact fact(String name, Instant at) {
    return new Fact(name, DisplayTime.of(at, clock).title(), false);
  }

  private @Nullable String countdown(ConnectedAccount account) {
    if (!testing) {
      return null;
    }
    Duration left =
        Duration.between(clock.instant(), account.consentedAt().plus(GrantEnd.IN_TESTING));
    long days = Math.max(0, left.plus(Duration.ofHours(23)).toDays());
    return "This installation is being tested: Google ends your access "
        + (days == 0 ? "today." : days == 1 ? "within a day." : "in " + days + " days.");
  }
}
