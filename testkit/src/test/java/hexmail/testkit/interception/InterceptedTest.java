package hexmail.testkit.interception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import hexmail.testkit.time.AdjustableClock;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every method of every port, a new one included, is intercepted.
final class InterceptedTest {
  private static final Path PORTS = Path.of("../domain/src/main/java/hexmail/domain/port");
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  private final List<String> events = new ArrayList<>();

  static Stream<Class<?>> ports() {
    return new ClassFileImporter()
        .importPackages("hexmail.domain.port").stream()
            .filter(JavaClass::isInterface)
            .map(JavaClass::reflect)
            .filter(port -> !port.getSimpleName().equals("package-info"));
  }

  static Stream<Method> calls() {
    return ports().flatMap(port -> Arrays.stream(port.getMethods()));
  }

  static Stream<Method> remoteCalls() {
    return calls().filter(call -> !call.getName().equals("authorizationUrl"));
  }

  @Test
  void each_file_of_the_ports_is_one_of_them() throws IOException {
    try (Stream<Path> files = Files.list(PORTS)) {
      assertThat(ports().map(port -> port.getSimpleName() + ".java"))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> !file.equals("package-info.java"))
                  .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_call_passes_the_interceptors_on_its_way_to_the_target_and_back(Method call)
      throws ReflectiveOperationException {
    @Nullable Object result = call(call, new Observer("first"), new Observer("second"));

    assertThat(events)
        .containsExactly(
            "first before " + call.getName(),
            "second before " + call.getName(),
            call.getName() + " is made",
            "second after " + call.getName(),
            "first after " + call.getName());
    assertThat(result).isEqualTo(answer(call));
  }

  @ParameterizedTest
  @MethodSource("remoteCalls")
  void in_an_outage_a_call_throws_what_its_port_promises_and_reaches_nothing(Method call)
      throws ReflectiveOperationException, IOException {
    OutageSwitch outage = new OutageSwitch();

    outage.start();
    Throwable thrown = thrown(call, outage);

    assertThat(Files.readString(PORTS.resolve(call.getDeclaringClass().getSimpleName() + ".java")))
        .contains("[hexmail.domain.outage." + thrown.getClass().getSimpleName() + "]");
    assertThat(thrown.getClass().getSimpleName()).endsWith("Unavailable");
    assertThat(events).isEmpty();

    outage.end();
    call(call, outage);
    assertThat(events).containsExactly(call.getName() + " is made");
  }

  @ParameterizedTest
  @MethodSource("remoteCalls")
  void a_slow_call_takes_time_by_the_clock(Method call) throws ReflectiveOperationException {
    AdjustableClock clock = new AdjustableClock(NOON);

    call(call, new Latency(Duration.ofHours(1), clock));

    assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    assertThat(events).containsExactly(call.getName() + " is made");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void a_call_is_recorded_even_when_it_fails(Method call) throws ReflectiveOperationException {
    CallRecorder recorder = new CallRecorder();
    RuntimeException failure = new IllegalStateException("The target fails");

    Throwable thrown =
        thrown(
            call,
            recorder,
            new Interceptor() {
              @Override
              public void before(Call passing) {
                throw failure;
              }
            });

    assertThat(thrown).isSameAs(failure);
    assertThat(recorder.calls())
        .extracting(Call::port, Call::method)
        .containsExactly(tuple(call.getDeclaringClass(), call.getName()));
  }

  private final class Observer implements Interceptor {
    private final String name;

    private Observer(String name) {
      this.name = name;
    }

    @Override
    public void before(Call call) {
      events.add(name + " before " + call.method());
    }

    @Override
    public @Nullable Object after(Call call, @Nullable Object answer) {
      events.add(name + " after " + call.method());
      return answer;
    }
  }

  private Throwable thrown(Method call, Interceptor... interceptors)
      throws ReflectiveOperationException {
    try {
      call(call, interceptors);
    } catch (InvocationTargetException failed) {
      return Objects.requireNonNull(failed.getCause());
    }
    throw new AssertionError("The call did not fail");
  }

  private @Nullable Object call(Method call, Interceptor... interceptors)
      throws ReflectiveOperationException {
    Object[] arguments =
        Stream.of(call.getParameterTypes()).map(type -> type == int.class ? 0 : null).toArray();
    return call.invoke(intercepted(call.getDeclaringClass(), interceptors), arguments);
  }

  private <P> P intercepted(Class<P> port, Interceptor... interceptors) {
    Object target =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, call, _) -> {
              events.add(call.getName() + " is made");
              return answer(call);
            });
    return Intercepted.port(port, port.cast(target), interceptors);
  }

  private static @Nullable Object answer(Method call) {
    return call.getReturnType() == boolean.class ? true : null;
  }
}
