package hexmail.emulator.grants;

/// A person with an account at the local Google.
///
/// @param subject the unchanging id of the account: 21 digits
public record Account(String subject, String email, String givenName, String familyName) {

  /// Given and family name.
  public String name() {
    return givenName + " " + familyName;
  }
}
