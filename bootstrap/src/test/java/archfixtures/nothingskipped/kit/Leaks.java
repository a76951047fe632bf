package archfixtures.nothingskipped.kit;

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

/// Every way out of a test.
final class Leaks {
  private Leaks() {}

  @Disabled("later")
  static final class ByClass {}

  static final class ByMethod {
    @Disabled("later")
    void disabled() {}

    @EnabledIf("never")
    void enabledIf() {}

    @DisabledOnOs(OS.LINUX)
    void disabledOnOs() {}
  }

  static final class ByAssumption {
    static void junit() {
      Assumptions.assumeTrue(false);
    }

    static void assertj() {
      org.assertj.core.api.Assumptions.assumeThat("").isNotEmpty();
    }

    static void given() {
      BDDAssumptions.given("").isNotEmpty();
    }
  }

  @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
  @TestClassOrder(ClassOrderer.OrderAnnotation.class)
  static final class ByOrder {
    @Order(1)
    void first() {}
  }

  static final class ByExtension implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return ConditionEvaluationResult.disabled("later");
    }
  }
}
