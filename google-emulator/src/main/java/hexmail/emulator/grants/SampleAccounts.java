package hexmail.emulator.grants;

import java.util.List;
import java.util.Optional;

/// The accounts of a new data folder, so that tests and documents can name them. `AccountDirectory`
/// has their current state.
public final class SampleAccounts {
  /// The owner of imported mail.
  public static final GoogleAccount ADA =
      new GoogleAccount("101843027519364820157", "ada@example.com", "Ada", "Lovelace");

  public static final GoogleAccount GRACE =
      new GoogleAccount("106512094873310562498", "grace@example.com", "Grace", "Hopper");
  public static final GoogleAccount ALAN =
      new GoogleAccount("112290468375520914736", "alan@example.com", "Alan", "Turing");

  /// The owners of a mailbox that applications may read.
  public static final List<GoogleAccount> WITH_MAIL = List.of(ADA, GRACE, ALAN);

  /// An account without a mailbox: every call of Gmail's API answers "Mail service not enabled".
  public static final GoogleAccount CHARLES =
      new GoogleAccount("108630157294418823095", "charles@example.com", "Charles", "Babbage");

  /// An account whose administrator lets no application read mail (`domainPolicy`).
  public static final GoogleAccount JOAN =
      new GoogleAccount("115208846631970245513", "joan@corp.example", "Joan", "Clarke")
          .withHostedDomain("corp.example");

  /// All of them, in the order of the account chooser.
  public static final List<GoogleAccount> ALL = List.of(ADA, GRACE, ALAN, CHARLES, JOAN);

  private SampleAccounts() {}

  /// What the account chooser says about an account that is there to try a refusal.
  public static String remark(GoogleAccount account) {
    if (account.subject().equals(CHARLES.subject())) {
      return "has no mailbox";
    }
    return account.subject().equals(JOAN.subject()) ? "mail blocked by an administrator" : "";
  }

  /// The account with this e-mail address, in any case.
  public static Optional<GoogleAccount> withEmail(String email) {
    return ALL.stream().filter(account -> account.email().equalsIgnoreCase(email)).findFirst();
  }
}
