package archfixtures.dirty.kit.tests;

import archfixtures.mockito.Mockito;
import org.assertj.core.api.BDDAssumptions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Each way to skip, order or mock.
@Disabled("later")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
final class Skipped {
  @EnabledIf("never")
  void condition() {}

  @DisabledOnOs(OS.LINUX)
  void system() {}

  @Order(1)
  void order() {}

  static void assumptions() {
    Assumptions.assumeTrue(false);
    org.assertj.core.api.Assumptions.assumeThat("").isNotEmpty();
    BDDAssumptions.given("").isNotEmpty();
  }

  static String mock() {
    return Mockito.mock("");
  }

  record Extension() implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return ConditionEvaluationResult.disabled("later");
    }
  }
}
