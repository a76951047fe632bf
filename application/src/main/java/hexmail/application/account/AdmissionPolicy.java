package hexmail.application.account;

import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may use this installation: asked at each sign-in and whenever a session is resumed. Without
/// accounts and domains, every Google account.
///
/// @param accounts admitted addresses, in any case; they count only if Google has verified them
/// @param domains admitted Workspace domains; compared with the verified `hd` claim, never with the
///   address (which may end in anything)
public record AdmissionPolicy(Set<EmailAddress> accounts, Set<String> domains) {
  public static final AdmissionPolicy EVERYONE = new AdmissionPolicy(Set.of(), Set.of());

  public AdmissionPolicy {
    accounts =
        accounts.stream().map(EmailAddress::normalised).collect(Collectors.toUnmodifiableSet());
    domains =
        domains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether every Google account is admitted.
  public boolean admitsEveryone() {
    return accounts.isEmpty() && domains.isEmpty();
  }

  public boolean admits(Identity identity) {
    if (admitsEveryone()) {
      return true;
    }
    String domain = identity.hostedDomain();
    return (identity.emailVerified() && accounts.contains(identity.account().email().normalised()))
        || (domain != null && domains.contains(domain.toLowerCase(Locale.ROOT)));
  }
}
