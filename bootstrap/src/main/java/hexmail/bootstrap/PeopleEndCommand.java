package hexmail.bootstrap;

import hexmail.application.UseCases;
import hexmail.application.account.DisconnectAccount.Outcome;
import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `hexmail people end ADDRESS`: ends the sessions and the grant of a person.
@Command(
    name = "end",
    mixinStandardHelpOptions = true,
    description = "End the sessions and the grant of a person, and delete what is stored of them.")
final class PeopleEndCommand implements Callable<Integer> {
  private final ProcessEnvironment process;
  private final Clock clock;

  @Parameters(paramLabel = "ADDRESS", description = "The e-mail address, as `people` lists it.")
  private String address = "";

  PeopleEndCommand(ProcessEnvironment process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    return PeopleCommand.withUseCases(process, clock, this::end);
  }

  private int end(UseCases useCases) {
    List<Account> accounts =
        EmailAddress.parse(address).map(useCases.listPeople()::named).orElse(List.of());
    if (accounts.isEmpty()) {
      process.printError(
          "no grant of this address is stored; `hexmail people` lists those that are");
      return FailureReport.OPERATOR_ERROR;
    }
    for (Account account : accounts) {
      switch (useCases.disconnectAccount().disconnect(account.id())) {
        case Outcome.Disconnected _ ->
            process.print(account.email().value() + ": signed out everywhere, and the grant ended");
        case Outcome.RevocationQueued(String reason) ->
            process.print(
                account.email().value()
                    + ": signed out everywhere; Google did not revoke the grant ("
                    + reason
                    + "), and `hexmail serve` tries again for 24 hours");
      }
    }
    return 0;
  }
}
