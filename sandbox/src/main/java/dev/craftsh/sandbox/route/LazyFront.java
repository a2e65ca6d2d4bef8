package dev.craftsh.sandbox.route;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.HttpRequestHandler;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Makes the routes while whoever started the store goes on; only the first request may have to wait
 * for them.
 */
final class LazyFront implements HttpRequestHandler {
  private final FutureTask<HttpRequestHandler> front;

  LazyFront(Callable<HttpRequestHandler> maker) {
    front = new FutureTask<>(maker);
    Thread thread = new Thread(front, "sandbox-routes");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void handle(ClassicHttpRequest request, ClassicHttpResponse response, HttpContext context)
      throws HttpException, IOException {
    HttpRequestHandler made;
    try {
      made = front.get();
    } catch (ExecutionException broken) {
      throw new IOException("the routes could not be made", broken.getCause());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new IOException("the store is closing", closing);
    }
    made.handle(request, response, context);
  }
}
