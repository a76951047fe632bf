package hexmail.emulator.grants;

import org.jspecify.annotations.Nullable;

/// A person with an account at the local Google.
///
/// @param subject the id of the account: 21 digits
/// @param hostedDomain the domain of the person's organisation (`hd`); null for a private account
/// @param verified whether Google says that the e-mail address is the person's
public record GoogleAccount(
    String subject,
    String email,
    String givenName,
    String familyName,
    @Nullable String hostedDomain,
    boolean verified) {

  /// A private account with a verified address.
  public GoogleAccount(String subject, String email, String givenName, String familyName) {
    this(subject, email, givenName, familyName, null, true);
  }

  /// Given and family name.
  public String name() {
    return givenName + " " + familyName;
  }

  /// The same account under another address.
  public GoogleAccount withEmail(String other) {
    return new GoogleAccount(subject, other, givenName, familyName, hostedDomain, verified);
  }

  /// The same account in this organisation; null for none.
  public GoogleAccount withHostedDomain(@Nullable String domain) {
    return new GoogleAccount(subject, email, givenName, familyName, domain, verified);
  }

  /// The same account, its address verified or not.
  public GoogleAccount withVerified(boolean now) {
    return new GoogleAccount(subject, email, givenName, familyName, hostedDomain, now);
  }

  /// Another account that has the address and the name of this one.
  public GoogleAccount withSubject(String other) {
    return new GoogleAccount(other, email, givenName, familyName, hostedDomain, verified);
  }
}
