package hexmail.testkit.interception;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes the answers of one type on their way to the caller; other answers pass.
public final class AnswerChange<A> implements Interceptor {
  private final Class<A> type;
  private volatile UnaryOperator<A> change = UnaryOperator.identity();

  /// Changes nothing at first.
  public AnswerChange(Class<A> type) {
    this.type = type;
  }

  /// From now on each answer is changed like this.
  public void set(UnaryOperator<A> next) {
    change = next;
  }

  @Override
  public @Nullable Object after(Call call, @Nullable Object answer) {
    return type.isInstance(answer) ? change.apply(type.cast(answer)) : answer;
  }
}
