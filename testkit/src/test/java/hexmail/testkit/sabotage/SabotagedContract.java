package hexmail.testkit.sabotage;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A contract with the sabotaged adapters that it must catch.
///
/// @param contract the interface with the clauses
/// @param test runs the contract on an honest adapter, after `binding` has changed it
/// @param binding the sabotage of a run; an honest adapter is tested when nothing is bound
/// @param sabotages each must be caught
public record SabotagedContract<P>(
    Class<?> contract,
    Class<?> test,
    ScopedValue<UnaryOperator<P>> binding,
    List<Sabotage<P>> sabotages) {
  public SabotagedContract {
    sabotages = List.copyOf(sabotages);
  }

  /// The same, with `more` sabotages.
  public SabotagedContract<P> and(List<Sabotage<P>> more) {
    List<Sabotage<P>> all = Stream.concat(sabotages.stream(), more.stream()).toList();
    return new SabotagedContract<>(contract, test, binding, all);
  }

  /// The names of the sabotages.
  public List<String> names() {
    return sabotages.stream().map(Sabotage::name).toList();
  }
}
