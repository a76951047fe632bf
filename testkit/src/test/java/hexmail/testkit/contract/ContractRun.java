package hexmail.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import hexmail.testkit.sabotage.RaceBarrier;
import hexmail.testkit.sabotage.Sabotage;
import hexmail.testkit.sabotage.SabotagedContract;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/// A contract, run once.
///
/// @param clauses those that ran
/// @param failed those that failed; the name of one that failed by anything but an assertion is
///   followed by its exception
record ContractRun(Set<String> clauses, Set<String> failed) {
  /// Runs the contract on the honest adapter.
  static ContractRun of(SabotagedContract<?> contract) {
    return of(contract.test());
  }

  static <P> ContractRun of(SabotagedContract<P> contract, Sabotage<P> sabotage) {
    return ScopedValue.where(contract.binding(), sabotage.adapter())
        .call(() -> of(contract.test()));
  }

  private static ContractRun of(Class<?> test) {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
    return new ContractRun(
        sorted(results.testEvents().started().map(event -> name(event.getTestDescriptor()))),
        sorted(results.allEvents().failed().map(ContractRun::failure)));
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }

  private static String failure(Event event) {
    String name = name(event.getTestDescriptor());
    Throwable cause =
        event.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    boolean asserted =
        cause instanceof AssertionError && !(cause.getCause() instanceof RaceBarrier.BrokenBarrier);
    return asserted ? name : name + ": " + cause;
  }

  private static String name(TestDescriptor descriptor) {
    return descriptor.getSource().orElseThrow() instanceof MethodSource method
        ? method.getMethodName()
        : descriptor.getDisplayName();
  }
}
