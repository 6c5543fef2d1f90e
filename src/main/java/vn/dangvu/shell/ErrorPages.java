package vn.dangvu.shell;

import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import vn.dangvu.kernel.Forbidden;
import vn.dangvu.kernel.NotFound;

import java.util.UUID;

/// Turns what controllers throw into pages. What does not exist and what lies outside the viewer's
/// scope give the same page, byte for byte.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Faults faults;

    ErrorPages(Faults faults) {
        this.faults = faults;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class})
    ResponseEntity<byte[]> notFound() {
        return faults.notFound();
    }

    @ExceptionHandler({Forbidden.class, AccessDeniedException.class})
    ResponseEntity<byte[]> forbidden() {
        return faults.forbidden();
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    ResponseEntity<byte[]> notThatWay(HttpRequestMethodNotSupportedException thrown) {
        var page = faults.notThatWay();
        var allowed = thrown.getSupportedHttpMethods();
        return allowed == null
                ? page
                : ResponseEntity.status(page.getStatusCode())
                        .headers(page.getHeaders())
                        .allow(allowed.toArray(HttpMethod[]::new))
                        .body(page.getBody());
    }

    /// `/members/abc` names nothing; `?year=abc` asks wrongly.
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<byte[]> wrongType(MethodArgumentTypeMismatchException thrown) {
        return thrown.getParameter().hasParameterAnnotation(PathVariable.class)
                ? faults.notFound()
                : faults.badRequest();
    }

    @ExceptionHandler(RequestRejectedException.class)
    ResponseEntity<byte[]> rejected() {
        return faults.badRequest();
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<byte[]> tooLarge() {
        return faults.tooLarge();
    }

    /// The reader has gone away before the page was there: nobody is left to be told.
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone() {}

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> anythingElse(Exception thrown) {
        if (thrown instanceof ErrorResponse response
                && response.getStatusCode().is4xxClientError()) {
            return faults.badRequest();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        log.atError().addKeyValue("reference", reference).setCause(thrown).log("A page broke");
        return faults.broken(reference);
    }
}
