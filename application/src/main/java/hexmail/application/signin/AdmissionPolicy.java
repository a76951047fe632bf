package hexmail.application.signin;

import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may sign in. Without accounts and domains, every Google account.
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

  boolean admits(Identity identity) {
    if (accounts.isEmpty() && domains.isEmpty()) {
      return true;
    }
    String domain = identity.hostedDomain();
    return (identity.emailVerified() && accounts.contains(identity.account().email().normalised()))
        || (domain != null && domains.contains(domain.toLowerCase(Locale.ROOT)));
  }
}
