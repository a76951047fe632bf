package hexmail.emulator.control;

import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.TokenRevocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes the accounts of the local Google; the data folder keeps the changes. An account is named
/// by its current e-mail address, by its first one or by its subject. Mailboxes stay with the
/// account, under its first address. Safe for use by many threads.
public final class AccountControl {
  private final AccountDirectory directory;
  private final TokenRevocation revocations;

  AccountControl(AccountDirectory directory, TokenRevocation revocations) {
    this.directory = directory;
    this.revocations = revocations;
  }

  /// All accounts.
  public List<GoogleAccount> all() {
    return directory.all();
  }

  /// The account of this name.
  ///
  /// @throws IllegalArgumentException when there is none
  public GoogleAccount named(String email) {
    return directory
        .named(email)
        .orElseThrow(() -> new IllegalArgumentException("no account has this e-mail address"));
  }

  String mailbox(String email) {
    return directory.mailbox(named(email));
  }

  /// Gives the account another address. Two accounts may have the same address.
  public void changeEmail(String email, String next) {
    directory.change(named(email), account -> account.withEmail(next));
  }

  /// Makes the account one of an organisation (`hd`), or a private one with null.
  public void changeHostedDomain(String email, @Nullable String domain) {
    directory.change(named(email), account -> account.withHostedDomain(domain));
  }

  /// Whether Google asserts that the address is the person's (`email_verified`).
  public void changeVerified(String email, boolean verified) {
    directory.change(named(email), account -> account.withVerified(verified));
  }

  /// Deletes the account and creates another with the same address. All grants of the old account
  /// end.
  ///
  /// @throws IllegalArgumentException when another account has the subject
  public void changeSubject(String email, String subject) {
    GoogleAccount account = named(email);
    if (directory.withSubject(subject).filter(other -> !other.equals(account)).isPresent()) {
      throw new IllegalArgumentException("another account has this subject");
    }
    directory.change(account, old -> old.withSubject(subject));
  }

  /// A policy requires the person to sign in again: refreshes are refused with `invalid_rapt` until
  /// the person has completed a sign-in. Then the same refresh token works again. Access tokens
  /// stay valid until they expire.
  public void requireSignIn(String email) {
    directory.requireSignIn(named(email));
  }

  /// As if the person had changed the password: tokens with access to mail end, consents stay.
  public void changePassword(String email) {
    revocations.passwordChanged(named(email));
  }
}
