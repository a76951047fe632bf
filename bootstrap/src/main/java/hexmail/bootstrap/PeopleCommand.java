package hexmail.bootstrap;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.UseCases;
import hexmail.application.account.ListPeople.Person;
import hexmail.bootstrap.configuration.Configuration;
import hexmail.bootstrap.configuration.ConfigurationFile;
import hexmail.bootstrap.configuration.GoogleClient;
import hexmail.bootstrap.configuration.NotStartable;
import hexmail.domain.credential.GrantState;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;

/// `hexmail people`: who is signed in and has a grant.
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    description = "List who is signed in and has a grant, as configured by HEXMAIL_* keys.")
final class PeopleCommand implements Callable<Integer> {
  private static final String ROW = "%-40s %8s  %-20s  %s";

  private final ProcessEnvironment process;
  private final Clock clock;

  PeopleCommand(ProcessEnvironment process, Clock clock) {
    this.process = process;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    List<Person> people = withUseCases(process, clock, useCases -> useCases.listPeople().list());
    if (people.isEmpty()) {
      process.print("Nobody has granted anything.");
      return 0;
    }
    process.print(ROW.formatted("ADDRESS", "SESSIONS", "LAST USED (UTC)", "GRANT"));
    people.forEach(person -> process.print(row(person)));
    return 0;
  }

  /// Works with what `serve` has stored. Where that is not there yet, nothing is made: the database
  /// is probably another one than meant.
  static <T> T withUseCases(ProcessEnvironment process, Clock clock, Function<UseCases, T> work) {
    Configuration configuration =
        Configuration.require(ConfigurationFile.join(process.environment()));
    GoogleClient client = GoogleClient.read(configuration);
    List<String> missing = PersistenceAdapter.inspect(configuration.storage());
    if (!missing.isEmpty()) {
      throw new NotStartable(
          missing.stream().map(what -> "`hexmail serve` has not made " + what + " yet").toList());
    }
    return Wiring.withUseCases(configuration, client, clock, work);
  }

  private static String row(Person person) {
    return ROW.formatted(
        person.account().email().value(),
        person.sessions(),
        person.lastUsedAt().map(at -> at.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("-"),
        person.grant().map(PeopleCommand::text).orElse("unreadable: the tokens do not decrypt"));
  }

  private static String text(GrantState state) {
    return switch (state) {
      case GrantState.Active _ -> "active";
      case GrantState.TokensRefused _ -> "active, but Gmail refuses its access tokens";
      case GrantState.ReauthenticationRequired _ -> "waits for a new sign-in";
      case GrantState.Revoked _ -> "ended at Google";
    };
  }
}
