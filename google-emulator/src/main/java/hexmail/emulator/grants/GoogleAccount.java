package hexmail.emulator.grants;

import org.jspecify.annotations.Nullable;

/// An account at the local Google.
///
/// @param subject the id of the account: 21 digits
/// @param hostedDomain the domain of the organisation (`hd`); null for a private account
/// @param verified whether Google has verified the e-mail address
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

  /// The same account with another address.
  public GoogleAccount withEmail(String other) {
    return new GoogleAccount(subject, other, givenName, familyName, hostedDomain, verified);
  }

  /// The same account in this organisation; null for none.
  public GoogleAccount withHostedDomain(@Nullable String domain) {
    return new GoogleAccount(subject, email, givenName, familyName, domain, verified);
  }

  /// The same account with a verified or unverified address.
  public GoogleAccount withVerified(boolean now) {
    return new GoogleAccount(subject, email, givenName, familyName, hostedDomain, now);
  }

  /// Another account with the address and the name of this one.
  public GoogleAccount withSubject(String other) {
    return new GoogleAccount(other, email, givenName, familyName, hostedDomain, verified);
  }
}
