import { z } from 'zod';
import type { WebAnswer, WebRequest } from '../transport/web.ts';
import { badRequest } from './graph-error.ts';
import { jsonBody, readBody } from './request-body.ts';

const BatchBody = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
        url: z.string().startsWith('/'),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).optional(),
      }),
    )
    .min(1)
    .max(20),
});

type Step = z.output<typeof BatchBody>['requests'][number];
type AnswerStep = (request: WebRequest) => Promise<{ answer: WebAnswer }>;

interface StepAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Up to twenty requests, one after the other; each succeeds or fails on its own. */
export async function runBatch(request: WebRequest, answer: AnswerStep): Promise<WebAnswer> {
  const { requests } = readBody(BatchBody, jsonBody(request.bytes));
  if (new Set(requests.map(({ id }) => id)).size < requests.length) {
    throw badRequest('The request ids of a batch must differ.');
  }
  const responses = new Map<string, StepAnswer>();
  for (const step of requests) {
    const broken = (step.dependsOn ?? []).some((id) => (responses.get(id)?.status ?? 500) >= 400);
    responses.set(
      step.id,
      broken ? failedDependency(step.id) : await stepAnswer(step, request, answer),
    );
  }
  return { status: 200, body: { responses: [...responses.values()] } };
}

async function stepAnswer(
  step: Step,
  outer: WebRequest,
  answerStep: AnswerStep,
): Promise<StepAnswer> {
  const { answer } = await answerStep({
    method: step.method,
    url: new URL(`/v1.0${step.url}`, outer.url),
    headers: {
      ...Object.fromEntries(
        Object.entries(step.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
      ),
      authorization: outer.headers.authorization ?? '',
    },
    bytes: step.body === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(step.body)),
  });
  if (answer.isBroken) {
    const error = { code: 'GeneralException', message: 'The connection broke.' };
    return { id: step.id, status: 500, body: { error } };
  }
  const body = Buffer.isBuffer(answer.body) ? answer.body.toString('base64') : answer.body;
  return {
    id: step.id,
    status: answer.status,
    ...(answer.headers && { headers: answer.headers }),
    ...(body !== undefined && { body }),
  };
}

function failedDependency(id: string): StepAnswer {
  const error = { code: 'FailedDependency', message: 'A request that this one needs has failed.' };
  return { id, status: 424, body: { error } };
}
