package hexmail.bootstrap.architecture.planted;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintStream;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/// Runs the tests of one class in its own process and prints the failures.
final class TestRun {
  private TestRun() {}

  /// Exits with 1 when a test fails or there is none.
  ///
  /// @param arguments the full name of the class
  public static void main(String[] arguments) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build(),
            listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.getFailures().forEach(failure -> print(System.out, failure));
    if (summary.getTestsFoundCount() == 0) {
      System.out.println("There are no tests in " + arguments[0]);
    }
    boolean passed = summary.getTestsFoundCount() > 0 && summary.getTotalFailureCount() == 0;
    System.exit(passed ? 0 : 1);
  }

  private static void print(PrintStream out, TestExecutionSummary.Failure failure) {
    out.println(failure.getTestIdentifier().getDisplayName());
    out.println(failure.getException().getMessage());
  }
}
