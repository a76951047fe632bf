package hexmail.emulator.control;

import hexmail.emulator.grants.AccountDirectory;
import hexmail.emulator.grants.GoogleAccount;
import hexmail.emulator.grants.TokenRevocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes the people at the local Google; the data folder keeps it. An e-mail address names the
/// account that has it now, or else the one that had it at the beginning; a subject names it too.
/// Mailboxes stay with the person and go by their first address. Safe for use by many threads.
public final class AccountControl {
  private final AccountDirectory directory;
  private final TokenRevocation revocations;

  AccountControl(AccountDirectory directory, TokenRevocation revocations) {
    this.directory = directory;
    this.revocations = revocations;
  }

  /// The accounts as they are now.
  public List<GoogleAccount> all() {
    return directory.all();
  }

  /// The account that an address names.
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

  /// Gives the account another address; two accounts may share one.
  public void changeEmail(String email, String next) {
    directory.change(named(email), account -> account.withEmail(next));
  }

  /// Makes the account one of an organisation (`hd`), or with null a private one.
  public void changeHostedDomain(String email, @Nullable String domain) {
    directory.change(named(email), account -> account.withHostedDomain(domain));
  }

  /// Whether Google says that the address is the person's.
  public void changeVerified(String email, boolean verified) {
    directory.change(named(email), account -> account.withVerified(verified));
  }

  /// Deletes the account and makes another with the same address; all that the old one granted
  /// ends.
  ///
  /// @throws IllegalArgumentException when another account has the subject
  public void changeSubject(String email, String subject) {
    GoogleAccount account = named(email);
    if (directory.withSubject(subject).filter(other -> !other.equals(account)).isPresent()) {
      throw new IllegalArgumentException("another account has this subject");
    }
    directory.change(account, old -> old.withSubject(subject));
  }

  /// A policy wants the person to sign in again: refreshes answer `invalid_rapt` until the person
  /// has been through the sign-in pages, then the same refresh token works on. Access tokens live
  /// until they expire.
  public void requireSignIn(String email) {
    directory.requireSignIn(named(email));
  }

  /// As when the person changes the password: tokens that reach mail end, consents stay.
  public void changePassword(String email) {
    revocations.passwordChanged(named(email));
  }
}
