package hexmail.adapter.persistence;

import static hexmail.adapter.persistence.Moments.instant;
import static hexmail.adapter.persistence.Moments.nanos;

import hexmail.adapter.persistence.SecretCipher.Cell;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Begun authorizations in the table `pending_authorization`. A row stays, without its secrets,
/// from the taking until the attempt expires. One whose secrets do not decrypt is unknown.
final class JdbiPendingAuthorizations implements PendingAuthorizations {
  /// No attempt is good for longer, so that what expired this long before a new one does has
  /// expired now.
  private static final Duration LONGEST_LIFE = Duration.ofHours(1);

  private final Database database;
  private final SecretCipher cipher;

  JdbiPendingAuthorizations(Database database, SecretCipher cipher) {
    this.database = database;
    this.cipher = cipher;
  }

  @Override
  public void remember(PendingAuthorization pending) {
    // Attempts that nobody comes back from are forgotten here, without a clock.
    Instant longAgo = pending.expiresAt().minus(LONGEST_LIFE);
    boolean inserted =
        database.write(handle -> {
          forgetExpired(handle, longAgo);
          return insert(handle, pending);
        });
    if (!inserted) {
      throw new IllegalStateException("A state was used for two attempts");
    }
  }

  private boolean insert(Handle handle, PendingAuthorization pending) {
    String state = pending.state().hex();
    SignInIntent intent = pending.intent();
    Account wanted = intent.wanted();
    return handle
            .createUpdate(
                """
                insert into pending_authorization (
                  state, browser, stage, code_verifier, nonce, wanted_subject, wanted_email,
                  return_path, mode, consent_forced, expires_at)
                values (
                  :state, :browser, 'begun', :verifier, :nonce, :wantedSubject, :wantedEmail,
                  :returnPath, :mode, :consentForced, :expiresAt)
                on conflict (state) do nothing
                """)
            .bind("state", state)
            .bind("browser", pending.browser().hex())
            .bind("verifier", cipher.encrypt(verifierOf(state), pending.verifier().reveal()))
            .bind("nonce", cipher.encrypt(nonceOf(state), pending.nonce().reveal()))
            .bind("wantedSubject", wanted == null ? null : wanted.id().value())
            .bind("wantedEmail", wanted == null ? null : wanted.email().value())
            .bind("returnPath", intent.returnTo().value())
            .bind("mode", intent.mode().name())
            .bind("consentForced", intent.consentForced())
            .bind("expiresAt", nanos(pending.expiresAt()))
            .execute()
        == 1;
  }

  @Override
  public TakeOutcome take(Fingerprint state, Fingerprint browser, Instant now) {
    return database.write(handle -> {
      forgetExpired(handle, now);
      TakeOutcome outcome = look(handle, state, browser);
      return outcome instanceof TakeOutcome.Taken && !markTaken(handle, state)
          ? new TakeOutcome.AlreadyTaken()
          : outcome;
    });
  }

  private static void forgetExpired(Handle handle, Instant now) {
    handle
        .createUpdate("delete from pending_authorization where expires_at <= :now")
        .bind("now", nanos(now))
        .execute();
  }

  private TakeOutcome look(Handle handle, Fingerprint state, Fingerprint browser) {
    return handle
        .createQuery(
            "select * from pending_authorization where state = :state and browser = :browser")
        .bind("state", state.hex())
        .bind("browser", browser.hex())
        .map((row, _) -> outcome(row))
        .findOne()
        .orElseGet(TakeOutcome.Unknown::new);
  }

  private static boolean markTaken(Handle handle, Fingerprint state) {
    return handle
            .createUpdate(
                """
                update pending_authorization set stage = 'taken', code_verifier = null, nonce = null
                where state = :state and stage = 'begun'
                """)
            .bind("state", state.hex())
            .execute()
        == 1;
  }

  private TakeOutcome outcome(ResultSet row) throws SQLException {
    return switch (row.getString("stage")) {
      case "begun" ->
          pending(row).<TakeOutcome>map(TakeOutcome.Taken::new).orElseGet(TakeOutcome.Unknown::new);
      case "concluded" ->
          new TakeOutcome.Concluded(
              new AccountId(row.getString("concluded_subject")),
              new ReturnPath(row.getString("concluded_path")));
      default -> new TakeOutcome.AlreadyTaken();
    };
  }

  private Optional<PendingAuthorization> pending(ResultSet row) throws SQLException {
    String state = row.getString("state");
    Optional<String> verifier = cipher.decrypt(verifierOf(state), row.getBytes("code_verifier"));
    Optional<String> nonce = cipher.decrypt(nonceOf(state), row.getBytes("nonce"));
    if (verifier.isEmpty() || nonce.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PendingAuthorization(
            new Fingerprint(state),
            new Fingerprint(row.getString("browser")),
            new CodeVerifier(verifier.get()),
            new Nonce(nonce.get()),
            intent(row),
            instant(row.getLong("expires_at"))));
  }

  private static SignInIntent intent(ResultSet row) throws SQLException {
    @Nullable String subject = row.getString("wanted_subject");
    Account wanted =
        subject == null
            ? null
            : new Account(new AccountId(subject), new EmailAddress(row.getString("wanted_email")));
    return new SignInIntent(
        wanted,
        new ReturnPath(row.getString("return_path")),
        SignInIntent.Mode.valueOf(row.getString("mode")),
        row.getBoolean("consent_forced"));
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

  private static Cell verifierOf(String state) {
    return new Cell("pending_authorization", "code_verifier", state);
  }

  private static Cell nonceOf(String state) {
    return new Cell("pending_authorization", "nonce", state);
  }
}
