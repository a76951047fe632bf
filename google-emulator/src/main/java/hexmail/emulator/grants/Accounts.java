package hexmail.emulator.grants;

import java.util.List;
import java.util.Optional;

/// The accounts of the local Google as every data folder begins with them, so that tests and
/// documents can name them. What became of them there, `Directory` knows.
public final class Accounts {
  /// The owner of imported mail.
  public static final Account ADA =
      new Account("101843027519364820157", "ada@example.com", "Ada", "Lovelace");

  public static final Account GRACE =
      new Account("106512094873310562498", "grace@example.com", "Grace", "Hopper");
  public static final Account ALAN =
      new Account("112290468375520914736", "alan@example.com", "Alan", "Turing");

  /// All of them, in the order of the account chooser.
  public static final List<Account> ALL = List.of(ADA, GRACE, ALAN);

  private Accounts() {}

  /// The account with this e-mail address, in any case.
  public static Optional<Account> withEmail(String email) {
    return ALL.stream().filter(account -> account.email().equalsIgnoreCase(email)).findFirst();
  }
}
