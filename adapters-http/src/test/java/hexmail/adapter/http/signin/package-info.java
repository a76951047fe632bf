/// Tests of signing in over real HTTP, on ports in memory.
@NullMarked
package hexmail.adapter.http.signin;

import org.jspecify.annotations.NullMarked;
