package hexmail.application.account;

import hexmail.application.concurrent.Sleep;
import hexmail.domain.account.AccountId;
import hexmail.domain.audit.AuditEvent;
import hexmail.domain.audit.AuditEvent.Kind;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import hexmail.domain.credential.RefreshOutcome.GrantRevoked;
import hexmail.domain.credential.RefreshOutcome.ReauthenticationRequired;
import hexmail.domain.credential.RefreshOutcome.Refreshed;
import hexmail.domain.outage.AuthorizationServerUnavailable;
import hexmail.domain.outage.ClientRejected;
import hexmail.domain.outage.Outage;
import hexmail.domain.outage.StoreUnavailable;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.secret.AccessToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One refresh of a credential, coordinated with all processes that share the store: the holder of
/// the lease calls Google, the others wait for the result.
final class Refresh {
  /// Longer than the deadline of a call to Google, so that no running process loses it. Short,
  /// because a process that dies with it makes all others wait.
  static final Duration LEASE = Duration.ofSeconds(5);

  /// The maximum age of a lease when Google is called: a call takes up to four seconds, and a busy
  /// store grants leases late.
  static final Duration MAX_LEASE_AGE = Duration.ofMillis(500);

  static final Duration POLL_INTERVAL = Duration.ofMillis(50);
  // Long enough for two leases: one of a process that died, one of another caller.
  private static final int MAX_POLLS =
      (int) (LEASE.multipliedBy(2).toMillis() / POLL_INTERVAL.toMillis());
  // Give up after three conflicting writes.
  private static final int MAX_ATTEMPTS = 3;
  // A short outage of the store must not lose the tokens that Google issued.
  private static final int MAX_SAVES = 5;

  private final Stores stores;
  private final AuthorizationServer server;
  private final Clock clock;
  private final Consumer<Duration> sleep;

  Refresh(Stores stores, AuthorizationServer server, Clock clock) {
    this(stores, server, clock, Sleep::uninterruptibly);
  }

  Refresh(Stores stores, AuthorizationServer server, Clock clock, Consumer<Duration> sleep) {
    this.stores = stores;
    this.server = server;
    this.clock = clock;
    this.sleep = sleep;
  }

  /// The required token.
  ///
  /// @param margin its minimum remaining lifetime
  /// @param refused a token that Google does not accept, if one is known
  record Need(Duration margin, @Nullable AccessToken refused) {
    boolean isMetBy(Credential credential, Instant now) {
      return !credential.bearer().token().equals(refused)
          && credential.bearer().outlives(now, margin);
    }
  }

  /// The credential of `account` with the required token; empty if the person has to authorize
  /// again.
  Optional<Credential> run(AccountId account, Need need) {
    int attempts = 0;
    for (int poll = 0; poll < MAX_POLLS && attempts < MAX_ATTEMPTS; poll++) {
      Optional<Credential> read = stores.credentials().find(account).filter(Credential::isActive);
      Instant now = clock.instant();
      if (read.isEmpty() || need.isMetBy(read.get(), now)) {
        return read;
      }
      Optional<Credential> mine = stores.credentials().lease(read.get(), now, now.plus(LEASE));
      if (mine.isEmpty()) {
        sleep.accept(POLL_INTERVAL);
        continue;
      }
      if (clock.instant().isAfter(now.plus(MAX_LEASE_AGE))) {
        // It could expire before a slow answer. Release it; Google was not called yet.
        boolean _ = stores.credentials().replace(mine.get());
        continue;
      }
      attempts++;
      Credential changed = ask(mine.get());
      if (save(changed)) {
        return Optional.of(changed).filter(Credential::isActive);
      }
      // Another caller has changed the row, perhaps after a new consent. The stored row counts.
    }
    throw new StoreUnavailable(Outage.FAILED, "Others change or lease the credential for too long");
  }

  private Credential ask(Credential leased) {
    try {
      return switch (server.refresh(leased)) {
        case Refreshed(var grant) -> leased.refreshed(grant, clock.instant());
        case ReauthenticationRequired(var reason) -> leased.suspended(reason, clock.instant());
        case GrantRevoked(var reason) -> leased.revoked(reason, clock.instant());
      };
    } catch (AuthorizationServerUnavailable | ClientRejected failure) {
      release(leased, Objects.requireNonNullElse(failure.getMessage(), ""));
      throw failure;
    }
  }

  /// Nothing is known about the grant, so it does not change; other callers may try at once.
  private void release(Credential leased, String reason) {
    try {
      change(leased, new AuditEvent(id(leased), clock.instant(), Kind.REFRESH_FAILED, reason));
    } catch (StoreUnavailable _) {
      // The lease ends by itself.
    }
  }

  private boolean save(Credential changed) {
    AuditEvent event =
        switch (changed.state()) {
          case GrantState.Active _, GrantState.TokensRefused _ ->
              new AuditEvent(id(changed), clock.instant(), Kind.REFRESHED, "");
          case GrantState.ReauthenticationRequired(var reason, var at) ->
              new AuditEvent(id(changed), at, Kind.GRANT_ENDED, reason);
          case GrantState.Revoked(var reason, var at) ->
              new AuditEvent(id(changed), at, Kind.GRANT_ENDED, reason);
        };
    for (int save = 1; save < MAX_SAVES; save++) {
      try {
        return change(changed, event);
      } catch (StoreUnavailable _) {
        sleep.accept(POLL_INTERVAL.multipliedBy(save));
      }
    }
    return change(changed, event);
  }

  private boolean change(Credential changed, AuditEvent event) {
    return stores
        .transactions()
        .run(() -> {
          boolean kept = stores.credentials().replace(changed);
          if (kept) {
            stores.auditLog().record(event);
          }
          return kept;
        });
  }

  private static AccountId id(Credential credential) {
    return credential.account().id();
  }
}
