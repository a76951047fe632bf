package hexmail.adapter.persistence.authorization;

import static hexmail.adapter.persistence.database.EpochNanos.nanos;

import hexmail.adapter.persistence.database.Database;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.GrantRequest.Rights;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.outage.StoreFull;
import hexmail.domain.secret.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Rows of the table `pending_authorization`. A row that was taken stays, without its secrets,
/// until it expires.
final class JdbiPendingAuthorizationRows implements PendingAuthorizationRows {
  private static final int MAX_PER_BROWSER = 5;

  private final Database database;
  private final int capacity;

  JdbiPendingAuthorizationRows(Database database, int capacity) {
    this.database = database;
    this.capacity = capacity;
  }

  @Override
  public boolean insert(PendingAuthorizationRow pending) {
    // A pending authorization lasts at most one lifetime, so this time is past. It replaces a
    // clock.
    Instant past = pending.expiresAt().minus(PendingAuthorization.LIFETIME);
    // Outside of the transaction: inside, the count would make all concurrent inserts conflict. It
    // takes about a millisecond.
    boolean full = countAfter(past) >= capacity;
    return database.write(handle -> {
      deleteExpired(handle, past);
      boolean inserted = insert(handle, pending);
      if (inserted && deleteOldest(handle, pending.browser()) == 0 && full) {
        throw new StoreFull("Too many sign-ins are pending");
      }
      return inserted;
    });
  }

  private int countAfter(Instant expiry) {
    return database.read(handle ->
        handle
            .createQuery("select count(*) from pending_authorization where expires_at > :expiry")
            .bind("expiry", nanos(expiry))
            .mapTo(Integer.class)
            .one());
  }

  /// Deletes the oldest pending rows of a browser, beyond the most that it may have. Taken rows do
  /// not count: they hold no secret, and answer repeated callbacks.
  private static int deleteOldest(Handle handle, Fingerprint browser) {
    return handle
        .createUpdate(
            """
            delete from pending_authorization where state in (
              select state from pending_authorization
              where browser = :browser and stage = 'begun'
              order by number desc limit 1000 offset :kept)
            """)
        .bind("browser", browser.hex())
        .bind("kept", MAX_PER_BROWSER)
        .execute();
  }

  private static boolean insert(Handle handle, PendingAuthorizationRow pending) {
    SignInIntent intent = pending.intent();
    GrantRequest grant = intent.grant();
    Account wanted = intent.wanted();
    return handle
            .createUpdate(
                """
                insert into pending_authorization (
                  state, browser, stage, code_verifier, nonce, wanted_subject, wanted_email,
                  return_path, mode, identity_only, require_scopes, consent_forced, select_account,
                  expires_at, number)
                values (
                  :state, :browser, 'begun', :verifier, :nonce, :wantedSubject, :wantedEmail,
                  :returnPath, :mode, :identityOnly, :requireScopes, :consentForced, :selectAccount,
                  :expiresAt,
                  (select coalesce(max(number), 0) + 1
                   from pending_authorization where browser = :browser))
                on conflict (state) do nothing
                """)
            .bind("state", pending.state().hex())
            .bind("browser", pending.browser().hex())
            .bind("verifier", pending.secrets().verifier().bytes())
            .bind("nonce", pending.secrets().nonce().bytes())
            .bind("wantedSubject", wanted == null ? null : wanted.id().value())
            .bind("wantedEmail", wanted == null ? null : wanted.email().value())
            .bind("returnPath", intent.returnTo().value())
            .bind("mode", intent.mode().name())
            .bind("identityOnly", grant.rights() == Rights.IDENTITY)
            .bind("requireScopes", grant.requireScopes().text())
            .bind("consentForced", grant.prompts().contains(Prompt.CONSENT))
            .bind("selectAccount", grant.prompts().contains(Prompt.SELECT_ACCOUNT))
            .bind("expiresAt", nanos(pending.expiresAt()))
            .execute()
        == 1;
  }

  @Override
  public TakeOutcome take(
      Fingerprint state,
      Fingerprint browser,
      Instant now,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> decrypted) {
    Key key = new Key(state, browser);
    // Repeats ask ten times a second how an attempt ended, and need not write.
    TakeOutcome seen = database.read(handle -> findOutcome(handle, key, now, decrypted));
    if (!(seen instanceof TakeOutcome.Taken || seen instanceof TakeOutcome.Unknown)) {
      return seen;
    }
    return database.write(handle -> {
      deleteExpired(handle, now);
      TakeOutcome outcome = findOutcome(handle, key, now, decrypted);
      if (outcome instanceof TakeOutcome.Taken) {
        markTaken(handle, state);
      }
      return outcome;
    });
  }

  private static void deleteExpired(Handle handle, Instant now) {
    handle
        .createUpdate("delete from pending_authorization where expires_at <= :now")
        .bind("now", nanos(now))
        .execute();
  }

  private record Key(Fingerprint state, Fingerprint browser) {}

  private static TakeOutcome findOutcome(
      Handle handle,
      Key key,
      Instant now,
      Function<PendingAuthorizationRow, Optional<PendingAuthorization>> decrypted) {
    return handle
        .createQuery(
            """
            select * from pending_authorization
            where state = :state and browser = :browser and expires_at > :now
            """)
        .bind("state", key.state().hex())
        .bind("browser", key.browser().hex())
        .bind("now", nanos(now))
        .map((row, _) -> PendingAuthorizationMapper.outcome(row, decrypted))
        .findOne()
        .orElseGet(TakeOutcome.Unknown::new);
  }

  private static void markTaken(Handle handle, Fingerprint state) {
    handle
        .createUpdate(
            """
            update pending_authorization set stage = 'taken', code_verifier = null, nonce = null
            where state = :state
            """)
        .bind("state", state.hex())
        .execute();
  }

  @Override
  public void conclude(Fingerprint state, AccountId account, ReturnPath returnTo) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                update pending_authorization set
                  stage = 'concluded', concluded_subject = :subject, concluded_path = :path
                where state = :state and stage <> 'begun'
                """)
            .bind("subject", account.value())
            .bind("path", returnTo.value())
            .bind("state", state.hex())
            .execute());
  }

  @Override
  public void fail(Fingerprint state) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                update pending_authorization set stage = 'concluded'
                where state = :state and stage = 'taken'
                """)
            .bind("state", state.hex())
            .execute());
  }

  @Override
  public void forget(AccountId account) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                delete from pending_authorization
                where wanted_subject = :subject or concluded_subject = :subject
                """)
            .bind("subject", account.value())
            .execute());
  }
}
