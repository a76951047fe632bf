package hexmail.testkit.sabotage.search;

import hexmail.domain.port.Searches;
import hexmail.testkit.contract.SearchesContract;
import hexmail.testkit.contract.fixture.RecoverablePort;
import hexmail.testkit.memory.InMemoryDatabase;
import hexmail.testkit.memory.InMemorySearches;
import java.util.function.UnaryOperator;

final class SabotagedSearchesTest implements SearchesContract {
  static final ScopedValue<UnaryOperator<Searches>> SABOTAGE = ScopedValue.newInstance();

  private final UnaryOperator<Searches> sabotage = SABOTAGE.orElse(UnaryOperator.identity());

  @Override
  public RecoverablePort<Searches> recoverable() {
    return RecoverablePort.<Searches>of(
            Searches.class, new InMemorySearches(new InMemoryDatabase()))
        .map(sabotage);
  }
}
