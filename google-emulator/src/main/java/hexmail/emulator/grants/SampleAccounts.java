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

  /// All of them, in the order of the account chooser.
  public static final List<GoogleAccount> ALL = List.of(ADA, GRACE, ALAN);

  private SampleAccounts() {}

  /// The account with this e-mail address, in any case.
  public static Optional<GoogleAccount> withEmail(String email) {
    return ALL.stream().filter(account -> account.email().equalsIgnoreCase(email)).findFirst();
  }
}
