package hexmail.adapter.persistence.authorization;

import static hexmail.adapter.persistence.database.EpochNanos.instant;

import hexmail.adapter.persistence.authorization.PendingAuthorizationRow.Secrets;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads rows of the table `pending_authorization`.
final class PendingAuthorizationMapper {
  private PendingAuthorizationMapper() {}

  /// What a taker of the row gets. A concluded row without an account ended without a sign-in.
  static TakeOutcome outcome(
      ResultSet row, Function<PendingAuthorizationRow, Optional<PendingAuthorization>> decrypted)
      throws SQLException {
    return switch (row.getString("stage")) {
      case "begun" ->
          decrypted
              .apply(pending(row))
              .<TakeOutcome>map(TakeOutcome.Taken::new)
              .orElseGet(TakeOutcome.Unknown::new);
      case "concluded" -> conclusion(row);
      default -> new TakeOutcome.AlreadyTaken();
    };
  }

  private static TakeOutcome conclusion(ResultSet row) throws SQLException {
    @Nullable String subject = row.getString("concluded_subject");
    return subject == null
        ? new TakeOutcome.Failed()
        : new TakeOutcome.Concluded(
            new AccountId(subject), new ReturnPath(row.getString("concluded_path")));
  }

  private static PendingAuthorizationRow pending(ResultSet row) throws SQLException {
    return new PendingAuthorizationRow(
        new Fingerprint(row.getString("state")),
        new Fingerprint(row.getString("browser")),
        new Secrets(
            new Ciphertext(row.getBytes("code_verifier")), new Ciphertext(row.getBytes("nonce"))),
        intent(row),
        instant(row.getLong("expires_at")));
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
        grant(row));
  }

  private static GrantRequest grant(ResultSet row) throws SQLException {
    GrantRequest usual = GrantRequest.USUAL;
    GrantRequest asked =
        (row.getBoolean("identity_only") ? usual.identityOnly() : usual)
            .requiring(Scopes.parse(row.getString("require_scopes")));
    GrantRequest consent =
        row.getBoolean("consent_forced") ? asked.prompting(Prompt.CONSENT) : asked;
    return row.getBoolean("select_account") ? consent.prompting(Prompt.SELECT_ACCOUNT) : consent;
  }
}
