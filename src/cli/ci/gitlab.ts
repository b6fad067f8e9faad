import { deploymentTo, type Pipeline } from './deployment.ts';

/** A pipeline for GitLab CI. Its own token may not comment, so the comment needs one that may, and is left out without it. */
export function gitlabPipeline({ dist, host, hasLock }: Pipeline): string {
  const { needs, commands } = deploymentTo(host, dist);
  return `# Checks, builds and deploys the site. Written by “throughline ci gitlab”; it is yours to change.
# Once, under Settings → CI/CD → Variables: ${[...needs, 'THROUGHLINE_TOKEN'].join(', ')}.
# The last is a project access token with scope “api”; with it, what changes in the plan is posted under merge requests.
# A merge request runs its own code: protect what deploys, and where strangers send merge requests, leave the token out.
stages: [build, comment, deploy]

default:
  image: node:24

build:
  stage: build
  timeout: 20 minutes
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    # The plan is compared with an earlier commit.
    GIT_DEPTH: 0
    THROUGHLINE_CACHE: $CI_PROJECT_DIR/.cache/throughline
  cache:
    key:
      files: [package-lock.json]
      prefix: throughline
    paths: [.cache/throughline]
  script:
    - npm ${hasLock ? 'ci' : 'install'}
    - npx throughline check --format junit > findings.xml
    - npx throughline build --frozen --summary summary.md
    - |
      if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then
        npx throughline plan --diff "$CI_MERGE_REQUEST_DIFF_BASE_SHA" --markdown > plan.md
      fi
  artifacts:
    when: always
    expire_in: 1 week
    paths: [${dist}, summary.md, plan.md]
    reports:
      junit: findings.xml

comment:
  stage: comment
  needs: [build]
  image: curlimages/curl:8.15.0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event" && $THROUGHLINE_TOKEN
  variables:
    GIT_STRATEGY: none
  script:
    - >-
      curl --fail --silent --show-error --output /dev/null
      --header "PRIVATE-TOKEN: $THROUGHLINE_TOKEN" --data-urlencode "body@plan.md"
      "$CI_API_V4_URL/projects/$CI_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes"

deploy:
  stage: deploy
  needs: [build]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    GIT_STRATEGY: none
  environment: production
  resource_group: production
  script:
    - |
${commands.map(command => `      ${command}\n`).join('')}`;
}
