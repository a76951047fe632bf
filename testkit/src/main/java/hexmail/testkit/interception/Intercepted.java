package hexmail.testkit.interception;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Ports whose calls pass interceptors.
public final class Intercepted {
  private Intercepted() {}

  /// `target`, behind `interceptors`. Each call passes them in this order; the first one that
  /// throws ends it, and the target is not called. An exception of the target is thrown on as it
  /// is.
  public static <P> P port(Class<P> port, P target, Interceptor... interceptors) {
    List<Interceptor> chain = List.of(interceptors);
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (method.getDeclaringClass() == Object.class) {
                return invoke(method, target, arguments);
              }
              Call call = Call.of(port, method.getName(), arguments);
              chain.forEach(interceptor -> interceptor.before(call));
              @Nullable Object answer = invoke(method, target, arguments);
              for (Interceptor interceptor : chain.reversed()) {
                answer = interceptor.after(call, answer);
              }
              return answer;
            }));
  }

  private static @Nullable Object invoke(
      Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      method.setAccessible(true); // An adapter's own interface may be package-private.
      return method.invoke(target, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
